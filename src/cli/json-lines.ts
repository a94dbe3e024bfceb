import { UnusableInputError } from "./unusable-input-error.ts";

/**
 * Parses one line of a JSON Lines file.
 * @param where `file:line`, for the error.
 * @param expected what the object should look like, for the error.
 * @throws {UnusableInputError} when the line is no JSON object.
 */
export function parseJsonLine(where: string, line: string, expected: string): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return new Map(Object.entries(parsed));
  } catch {
    // What is no JSON is named below like what is no object.
  }
  throw new UnusableInputError(`${where}: expected a JSON object ${expected}`);
}

/** @throws {UnusableInputError} when the field is no string. */
export function textField(where: string, fields: ReadonlyMap<string, unknown>, name: string): string {
  const value = fields.get(name);
  if (typeof value === "string") return value;
  throw new UnusableInputError(`${where}: expected ${name} to be a string`);
}
