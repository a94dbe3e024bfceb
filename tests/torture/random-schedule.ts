import type { Fault, NamedFault } from "../support/bot-api/faults.ts";

/** One fault: the next so many calls of a method go wrong so. */
export interface PlannedFault {
  readonly method: string;
  readonly fault: Fault | NamedFault;
  readonly times: number;
}

const METHODS = [
  "getUpdates",
  "getUpdates",
  "sendMessage",
  "sendMessage",
  "editMessageText",
  "answerCallbackQuery",
  "*",
];
const FAULTS: readonly (Fault | NamedFault)[] = [
  "bad-gateway",
  "malformed-json",
  "no-result",
  "null-result",
  "reset-before",
  "reset-after",
  { kind: "cut", share: 0.01 },
  { kind: "cut", share: 0.6 },
  { kind: "cut", share: 0.99 },
  { kind: "drip", msPerByte: 5 },
  { kind: "delay", ms: 30 },
  { kind: "delay", ms: 400 },
  { kind: "body", body: "" },
  { kind: "body", body: '{"ok":true,"result":[null,{}]}' },
  { kind: "status", status: 429, retryAfter: 1 },
  { kind: "status", status: 429, retryAfter: 3e6 },
  { kind: "status", status: 429 },
  { kind: "status", status: 500 },
  { kind: "status", status: 403, description: "Forbidden: bot was blocked by the user" },
  { kind: "status", status: 400, description: "Bad Request: can't parse entities: x" },
  { kind: "status", status: 400, description: "Bad Request: message is not modified: x" },
];

/** 2 to 5 faults that the seed stands for; the same ones each time. */
export function randomSchedule(seed: number): readonly PlannedFault[] {
  const draw = createDraw(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T;
  const conflict: Fault = { kind: "status", status: 409, description: "Conflict" };
  return Array.from({ length: 2 + Math.floor(draw() * 4) }, () => {
    const method = pick(METHODS);
    const fault = method === "getUpdates" && draw() < 0.1 ? conflict : pick(FAULTS);
    return { method, fault, times: 1 + Math.floor(draw() * 4) };
  });
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
