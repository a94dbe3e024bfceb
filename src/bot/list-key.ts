import { addDays, daysBetween } from "../newspaper/calendar.ts";

/** A list that can be shown in two orders, by relevance and by time; absent: in its usual one. */
interface Reorderable {
  readonly isReordered?: true;
}

/**
 * A list that can be made again at any time: the newest articles, those of a topic, of a person, of a page or related
 * to an article (each by key), of days, or those of the answer to the question that the message replies to or shows.
 */
export type ListKey =
  | { readonly kind: "latest"; readonly count: number }
  | ({ readonly kind: "topic" | "person"; readonly key: string } & Reorderable)
  | ({ readonly kind: "question"; readonly digest: string } & Reorderable)
  | { readonly kind: "page" | "related"; readonly key: string }
  /** ISO days; `anyYear`: the same days of every year. */
  | { readonly kind: "days"; readonly from: string; readonly to: string; readonly anyYear: boolean };

/** What `shortKey` gives. */
export const KEY = /^[\w-]{6}$/;
/** Three base-36 digits, so that the longest button (an article of a list) has 64 bytes at most. */
const MAX_NUMBER = 36 ** 3 - 1;
/** Three of these count the days from 1600 to 2317. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-";
const FIRST_DAY = "1600-01-01";
const DAY_DIGITS = 3;
const MAX_DAY = DIGITS.length ** DAY_DIGITS - 1;

/** Seven characters at most: the letter of the kind, as a capital where the order is the other one, and what tells which. */
export function writeListKey(list: ListKey): string {
  switch (list.kind) {
    case "latest":
      return `l${writeNumber(list.count)}`;
    case "topic":
      return `${list.isReordered ? "T" : "t"}${list.key}`;
    case "person":
      return `${list.isReordered ? "P" : "p"}${list.key}`;
    case "question":
      return `${list.isReordered ? "Q" : "q"}${list.digest}`;
    case "page":
      return `s${list.key}`;
    case "related":
      return `r${list.key}`;
    case "days":
      return `${list.anyYear ? "e" : "d"}${writeDay(list.from)}${writeDay(list.to)}`;
  }
}

/** What `writeListKey` was given; null for what it does not write. */
export function parseListKey(field: string): ListKey | null {
  const value = field.slice(1);
  if (field[0] === "l") return withNumber(value, (count) => ({ kind: "latest", count }));
  if (!KEY.test(value)) return null;
  switch (field[0]) {
    case "t":
      return { kind: "topic", key: value };
    case "T":
      return { kind: "topic", key: value, isReordered: true };
    case "p":
      return { kind: "person", key: value };
    case "P":
      return { kind: "person", key: value, isReordered: true };
    case "q":
      return { kind: "question", digest: value };
    case "Q":
      return { kind: "question", digest: value, isReordered: true };
    case "s":
      return { kind: "page", key: value };
    case "r":
      return { kind: "related", key: value };
    case "d":
    case "e":
      return daysOf(value, field[0] === "e");
    default:
      return null;
  }
}

/** A number in base 36; above 46,655 it is taken for that. */
export function writeNumber(value: number): string {
  return Math.min(Math.max(0, Math.trunc(value)), MAX_NUMBER).toString(36);
}

/** What is made of a number that `writeNumber` wrote; null for any other text. */
export function withNumber<T>(text: string, make: (value: number) => T): T | null {
  return /^[0-9a-z]{1,3}$/.test(text) ? make(Number.parseInt(text, 36)) : null;
}

function writeDay(day: string): string {
  const count = Math.min(Math.max(0, daysBetween(FIRST_DAY, day)), MAX_DAY);
  const { length } = DIGITS;
  return [count / length ** 2, count / length, count].map((value) => DIGITS[Math.floor(value) % length]).join("");
}

function parseDay(text: string): string {
  const count = Array.from(text).reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0);
  return addDays(FIRST_DAY, count);
}

function daysOf(value: string, anyYear: boolean): ListKey | null {
  const from = parseDay(value.slice(0, DAY_DIGITS));
  const to = parseDay(value.slice(DAY_DIGITS));
  return from <= to ? { kind: "days", from, to, anyYear } : null;
}
