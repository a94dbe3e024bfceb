import { createHash } from "node:crypto";
import { isLanguage, type Language } from "./messages.ts";

/**
 * A list that can be made again at any time: the newest articles, those of a topic (by key), or those
 * of the answer to the question that the message replies to or shows.
 */
export type ListKey =
  | { readonly kind: "latest"; readonly count: number }
  | { readonly kind: "topic"; readonly key: string }
  | { readonly kind: "question"; readonly digest: string };

/** The view an article was opened from. */
export type Origin =
  | { readonly view: "list"; readonly list: ListKey; readonly page: number }
  | { readonly view: "answer"; readonly digest: string };

/** A question the bot offers, by what it is about. */
export type SampleKey =
  | { readonly kind: "person" | "topic"; readonly key: string }
  | { readonly kind: "day"; readonly day: string };

/** What a button does. Pages count from 0. */
export type CallbackData =
  | { readonly action: "list"; readonly list: ListKey; readonly page: number }
  | { readonly action: "topics"; readonly page: number }
  | { readonly action: "article"; readonly articleId: string; readonly page: number; readonly origin: Origin | null }
  | { readonly action: "answer"; readonly digest: string }
  | { readonly action: "ask"; readonly sample: SampleKey }
  | { readonly action: "rate"; readonly digest: string; readonly rating: "up" | "down" }
  | { readonly action: "language"; readonly language: Language }
  /** The article with its characters as printed. */
  | { readonly action: "printed"; readonly articleId: string; readonly page: number; readonly origin: Origin | null }
  | { readonly action: "nothing" };

type Fields = readonly string[];

/** Raised when the layout changes, so that buttons of older messages are told apart. */
const VERSION = "1";
/** Stands in no field: ids and keys are [A-Za-z0-9_-]. */
const SEPARATOR = ".";
const ARTICLE_ID = /^[\w-]{1,40}$/;
const KEY = /^[\w-]{6}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Three base-36 digits, so that the longest button (an article of a list) has 64 bytes at most. */
const MAX_NUMBER = 36 ** 3 - 1;
const MAX_LENGTH = 64;

/** Six characters that stand for a text too long for a button. 36 bits: a thousand topics collide once in 10^5 archives. */
export function shortKey(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 6);
}

/** Callback data of at most 64 bytes. Numbers above 46,655 are taken for that. */
export function encodeCallbackData(data: CallbackData): string {
  return [VERSION, ...actionFields(data)].join(SEPARATOR);
}

/** What `encodeCallbackData` was given; null for anything that it does not write. */
export function parseCallbackData(text: string): CallbackData | null {
  if (text.length > MAX_LENGTH) return null;
  const [version, action, ...fields] = text.split(SEPARATOR);
  if (version !== VERSION) return null;
  const data = parseAction(action, fields);
  // One way to write each button: leading zeros and surplus fields are not ours.
  return data !== null && encodeCallbackData(data) === text ? data : null;
}

function actionFields(data: CallbackData): Fields {
  switch (data.action) {
    case "list":
      return ["l", ...listFields(data.list), writeNumber(data.page)];
    case "topics":
      return ["t", writeNumber(data.page)];
    case "article":
      return ["a", data.articleId, writeNumber(data.page), ...originFields(data.origin)];
    case "printed":
      return ["o", data.articleId, writeNumber(data.page), ...originFields(data.origin)];
    case "language":
      return ["g", data.language];
    case "answer":
      return ["q", data.digest];
    case "ask":
      return ["k", ...sampleFields(data.sample)];
    case "rate":
      return [data.rating === "up" ? "u" : "d", data.digest];
    case "nothing":
      return ["n"];
  }
}

function parseAction(action: string | undefined, fields: Fields): CallbackData | null {
  const [first = "", second = "", ...rest] = fields;
  switch (action) {
    case "l":
      return parseListAction(fields);
    case "t":
      return withNumber(first, (page) => ({ action: "topics", page }));
    case "a":
    case "o":
      return parseArticleAction(action === "a" ? "article" : "printed", [first, second, ...rest]);
    case "g":
      return isLanguage(first) ? { action: "language", language: first } : null;
    case "q":
      return KEY.test(first) ? { action: "answer", digest: first } : null;
    case "k":
      return parseSampleAction(first, second);
    case "u":
    case "d":
      return KEY.test(first) ? { action: "rate", digest: first, rating: action === "u" ? "up" : "down" } : null;
    case "n":
      return { action: "nothing" };
    default:
      return null;
  }
}

function listFields(list: ListKey): Fields {
  switch (list.kind) {
    case "latest":
      return [`l${writeNumber(list.count)}`];
    case "topic":
      return [`t${list.key}`];
    case "question":
      return [`q${list.digest}`];
  }
}

function parseList(field: string): ListKey | null {
  const value = field.slice(1);
  switch (field[0]) {
    case "l":
      return withNumber(value, (count) => ({ kind: "latest", count }));
    case "t":
      return KEY.test(value) ? { kind: "topic", key: value } : null;
    case "q":
      return KEY.test(value) ? { kind: "question", digest: value } : null;
    default:
      return null;
  }
}

function parseListAction([list = "", page = ""]: Fields): CallbackData | null {
  const key = parseList(list);
  return key === null ? null : withNumber(page, (number) => ({ action: "list", list: key, page: number }));
}

function originFields(origin: Origin | null): Fields {
  if (origin === null) return [];
  return origin.view === "answer" ? ["q", origin.digest] : ["l", ...listFields(origin.list), writeNumber(origin.page)];
}

function parseArticleAction(
  action: "article" | "printed",
  [articleId = "", page = "", ...originPart]: Fields,
): CallbackData | null {
  if (!ARTICLE_ID.test(articleId)) return null;
  const origin = originPart.length === 0 ? null : parseOrigin(originPart);
  if (origin === undefined) return null;
  return withNumber(page, (number) => ({ action, articleId, page: number, origin }));
}

function parseOrigin([view, ...fields]: Fields): Origin | undefined {
  const data = parseAction(view, fields);
  if (data?.action === "list") return { view: "list", list: data.list, page: data.page };
  return data?.action === "answer" ? { view: "answer", digest: data.digest } : undefined;
}

function sampleFields(sample: SampleKey): Fields {
  if (sample.kind === "day") return ["d", sample.day];
  return [sample.kind === "person" ? "p" : "t", sample.key];
}

function parseSampleAction(kind: string, value: string): CallbackData | null {
  if (kind === "d" && DAY.test(value)) return { action: "ask", sample: { kind: "day", day: value } };
  if (!KEY.test(value)) return null;
  if (kind === "p") return { action: "ask", sample: { kind: "person", key: value } };
  return kind === "t" ? { action: "ask", sample: { kind: "topic", key: value } } : null;
}

function writeNumber(value: number): string {
  return Math.min(Math.max(0, Math.trunc(value)), MAX_NUMBER).toString(36);
}

function withNumber<T>(text: string, make: (value: number) => T): T | null {
  return /^[0-9a-z]{1,3}$/.test(text) ? make(Number.parseInt(text, 36)) : null;
}
