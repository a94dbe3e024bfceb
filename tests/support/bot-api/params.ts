import { badRequest } from "./api-error.ts";

/** The parameters of one call, as JSON gave them, or all strings when they came as a form. */
export type Params = Readonly<Record<string, unknown>>;

/** The string under a name; "" when it is missing, numbers and booleans as Telegram reads them. */
export function textParam(params: Params, name: string): string {
  const value = params[name];
  return value === undefined || value === null || typeof value === "object" ? "" : String(value);
}

/** The whole number under a name, undefined when it is missing or no number. */
export function integerParam(params: Params, name: string): number | undefined {
  const value = textParam(params, name);
  return /^-?\d+$/.test(value) ? Number(value) : undefined;
}

/** The flag under a name, false when it is missing. */
export function booleanParam(params: Params, name: string): boolean {
  return ["true", "1", "True"].includes(textParam(params, name));
}

/** The object or array under a name, parsed when a form carried it as text; throws a 400 for broken JSON. */
export function jsonParam(params: Params, name: string): unknown {
  const value = params[name];
  if (typeof value !== "string") return value ?? undefined;
  if (value === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${name.replaceAll("_", " ")} JSON object`);
  }
}

/** The object under a name, undefined when it is missing; throws a 400 for anything else. */
export function objectParam(params: Params, name: string): Params | undefined {
  const value = jsonParam(params, name);
  if (value === undefined) return undefined;
  if (!isObject(value)) throw badRequest(`object expected as ${name.replaceAll("_", " ")}`);
  return value;
}

/** The array under a name, undefined when it is missing; throws a 400 for anything else. */
export function arrayParam(params: Params, name: string): readonly unknown[] | undefined {
  const value = jsonParam(params, name);
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw badRequest(`expected an Array of ${name.replaceAll("_", " ")}`);
  return value;
}

/** Whether a value is a JSON object (no array, no null). */
export function isObject(value: unknown): value is Params {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
