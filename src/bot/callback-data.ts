import { createHash } from "node:crypto";
import type { Rating } from "../kept/ratings-file.ts";
import { KEY, type ListKey, parseListKey, withNumber, writeListKey, writeNumber } from "./list-key.ts";
import { isLanguage, type Language } from "./messages.ts";
import { openedFrom, shorterWay } from "./way-back.ts";

/** The view that another was opened from, and the one that it was opened from itself. */
export type Origin =
  | { readonly view: "list"; readonly list: ListKey; readonly page: number; readonly origin?: Origin }
  | { readonly view: "article"; readonly key: string; readonly page: number; readonly origin?: Origin }
  | { readonly view: "answer"; readonly digest: string }
  /** A story drawn by lot: it leads to the next one. */
  | { readonly view: "random" };

/** A question the bot offers, by what it is about. */
export type SampleKey =
  | { readonly kind: "person" | "topic"; readonly key: string }
  | { readonly kind: "day"; readonly day: string };

/** What there is to choose from, each on pages of buttons. */
export type Choices = "topics" | "people" | "pages" | "days";

/** What a button does. Pages count from 0. */
export type CallbackData =
  | { readonly action: "list"; readonly list: ListKey; readonly page: number; readonly origin?: Origin }
  | { readonly action: Choices; readonly page: number }
  | { readonly action: "article"; readonly articleId: string; readonly page: number; readonly origin: Origin | null }
  /** Back to an article, by its key: an id may be too long beside where that article was opened from. */
  | { readonly action: "back-to-article"; readonly key: string; readonly page: number; readonly origin?: Origin }
  | { readonly action: "answer"; readonly digest: string }
  | { readonly action: "ask"; readonly sample: SampleKey }
  | { readonly action: "rate"; readonly digest: string; readonly rating: Rating["rating"] }
  | { readonly action: "language"; readonly language: Language }
  /** The article with its characters as printed. */
  | { readonly action: "printed"; readonly articleId: string; readonly page: number; readonly origin: Origin | null }
  /** Any story but that with this key. */
  | { readonly action: "random"; readonly except: string | null }
  | { readonly action: "nothing" };

type Fields = readonly string[];

/** Raised when the layout changes, so that buttons of older messages are told apart. */
const VERSION = "1";
/** Stands in no field: ids and keys are [A-Za-z0-9_-]. */
const SEPARATOR = ".";
const ARTICLE_ID = /^[\w-]{1,40}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAX_LENGTH = 64;
const CHOICES = { t: "topics", p: "people", s: "pages", d: "days" } as const;

/** Six characters that stand for a text too long for a button. 36 bits: a thousand topics collide once in 10^5 archives. */
export function shortKey(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 6);
}

/**
 * Callback data of at most 64 bytes. Numbers above 46,655 are taken for that. Of a way back that is too long the
 * middle is left out: the first step and the view where it all began remain.
 */
export function encodeCallbackData(data: CallbackData): string {
  const text = [VERSION, ...actionFields(data)].join(SEPARATOR);
  const shorter = text.length > MAX_LENGTH ? withShorterWay(data) : null;
  return shorter === null ? text : encodeCallbackData(shorter);
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

/** The same with one view less on its way back; null where there is none to leave out. */
function withShorterWay(data: CallbackData): CallbackData | null {
  if (!("origin" in data)) return null;
  const origin = shorterWay(data.origin ?? null);
  return origin === null ? null : { ...data, origin };
}

function actionFields(data: CallbackData): Fields {
  switch (data.action) {
    case "list":
      return ["l", writeListKey(data.list), writeNumber(data.page), ...originFields(data.origin)];
    case "topics":
    case "people":
    case "pages":
    case "days":
      return [letterOf(data.action), writeNumber(data.page)];
    case "article":
      return ["a", data.articleId, writeNumber(data.page), ...originFields(data.origin)];
    case "printed":
      return ["o", data.articleId, writeNumber(data.page), ...originFields(data.origin)];
    case "language":
      return ["g", data.language];
    case "rate":
      return ["r", data.rating, data.digest];
    case "back-to-article":
      return ["b", data.key, writeNumber(data.page), ...originFields(data.origin)];
    case "answer":
      return ["q", data.digest];
    case "ask":
      return ["k", ...sampleFields(data.sample)];
    case "random":
      return ["z", ...(data.except === null ? [] : [data.except])];
    case "nothing":
      return ["n"];
  }
}

function letterOf(action: Choices): string {
  return action === "pages" ? "s" : action.charAt(0);
}

function parseAction(action: string | undefined, fields: Fields): CallbackData | null {
  const [first = "", second = ""] = fields;
  switch (action) {
    case "l":
    case "a":
    case "b":
    case "o":
      return parseOpening(action, fields);
    case "g":
      return isLanguage(first) ? { action: "language", language: first } : null;
    case "r":
      return parseRating(first, second);
    case "t":
    case "p":
    case "s":
    case "d":
      return withNumber(first, (page) => ({ action: CHOICES[action], page }));
    case "q":
      return KEY.test(first) ? { action: "answer", digest: first } : null;
    case "k":
      return parseSampleAction(first, second);
    case "z":
      return fields.length === 0 || KEY.test(first) ? { action: "random", except: fields[0] ?? null } : null;
    case "n":
      return { action: "nothing" };
    default:
      return null;
  }
}

function parseRating(rating: string, digest: string): CallbackData | null {
  if ((rating !== "up" && rating !== "down") || !KEY.test(digest)) return null;
  return { action: "rate", digest, rating };
}

/** What may know where it was opened from. */
function parseOpening(action: "l" | "a" | "b" | "o", [what = "", page = "", ...way]: Fields): CallbackData | null {
  const origin = way.length === 0 ? null : parseOrigin(way);
  if (origin === undefined) return null;
  const opened = openedFrom(origin);
  if (action === "a" || action === "o") {
    const opens = action === "a" ? "article" : "printed";
    const make = (number: number) => ({ action: opens, articleId: what, page: number, origin }) as const;
    return ARTICLE_ID.test(what) ? withNumber(page, make) : null;
  }
  if (action === "b") {
    const make = (number: number) => ({ action: "back-to-article", key: what, page: number, ...opened }) as const;
    return KEY.test(what) ? withNumber(page, make) : null;
  }
  const list = parseListKey(what);
  return list === null ? null : withNumber(page, (number) => ({ action: "list", list, page: number, ...opened }));
}

function originFields(origin: Origin | null | undefined): Fields {
  switch (origin?.view) {
    case "list":
      return ["l", writeListKey(origin.list), writeNumber(origin.page), ...originFields(origin.origin)];
    case "article":
      return ["b", origin.key, writeNumber(origin.page), ...originFields(origin.origin)];
    case "answer":
      return ["q", origin.digest];
    case "random":
      return ["z"];
    case undefined:
      return [];
  }
}

/** A way back is written as the button that leads there. */
function parseOrigin([view, ...fields]: Fields): Origin | undefined {
  const data = parseAction(view, fields);
  switch (data?.action) {
    case "list":
      return { view: "list", list: data.list, page: data.page, ...openedFrom(data.origin) };
    case "back-to-article":
      return { view: "article", key: data.key, page: data.page, ...openedFrom(data.origin) };
    case "answer":
      return { view: "answer", digest: data.digest };
    case "random":
      return { view: "random" };
    default:
      return undefined;
  }
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
