import { badRequest } from "./api-error.ts";
import { isObject, type Params } from "./params.ts";

// A half of a surrogate pair: "\ud800" in JSON is legal, as UTF-8 it is not.
const LONE_SURROGATE = /\p{Surrogate}/u;
// content-disposition:form-data;name="chat_id"
const PART_NAME = /name="([^"]*)"/i;
const FILE_NAME = /filename=/i;

/** The parameters of a body: JSON, urlencoded or multipart (files become `{fileBytes}`); throws a 400 when it can not be read. */
export function parseRequestBody(contentType: string, body: Buffer): Params {
  const params = parseByType(contentType, body);
  if (hasLoneSurrogate(params)) throw badRequest("strings must be encoded in UTF-8");
  return params;
}

function parseByType(contentType: string, body: Buffer): Params {
  if (body.length === 0) return {};
  if (contentType.startsWith("application/json")) return parseJson(body.toString("utf8"));
  if (contentType.startsWith("multipart/form-data")) return parseMultipart(contentType, body);
  return Object.fromEntries(new URLSearchParams(body.toString("utf8")));
}

function parseJson(text: string): Params {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest("can't parse request body as JSON object");
  }
  if (!isObject(value)) throw badRequest("can't parse request body as JSON object");
  return value;
}

function parseMultipart(contentType: string, body: Buffer): Params {
  const boundary = contentType.split("boundary=")[1];
  if (boundary === undefined) throw badRequest("boundary is not found in Content-Type");
  // latin1 keeps one character a byte, so that file parts survive; field values are turned back below.
  const parts = body.toString("latin1").split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(parts.map(parsePart));
}

function parsePart(part: string): [string, unknown] {
  const headEnd = part.indexOf("\r\n\r\n");
  const head = part.slice(0, headEnd);
  const value = part.slice(headEnd + 4, -2);
  const name = PART_NAME.exec(head)?.[1] ?? "";
  if (FILE_NAME.test(head)) return [name, { fileBytes: value.length }];
  return [name, Buffer.from(value, "latin1").toString("utf8")];
}

function hasLoneSurrogate(value: unknown): boolean {
  if (typeof value === "string") return LONE_SURROGATE.test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(hasLoneSurrogate);
}
