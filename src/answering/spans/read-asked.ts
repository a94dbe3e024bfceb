import { blankQuestionWords } from "../../text/question-words.ts";
import type { WeighedTerm } from "../score-sentences.ts";
import { endingsOf } from "./find-named.ts";
import type { SpanSearch } from "./span.ts";

/** What a question is after, as far as it tells how the words look that answer. `thing` is one of a kind that is named. */
export type AskedKind = "number" | "date" | "person" | "place" | "list" | "thing" | "what" | "why" | "how";

/** What of a question the stretches of an article are held against. */
export interface Asked {
  readonly kind: AskedKind;
  /** 哪所学校 -> 学校, and the words that names of that kind end in; empty where the question tells no kind. */
  readonly noun: string;
  readonly endings: readonly string[];
  /** The words before the question word, without 是 and 为 at their end; those behind it, and behind its noun. */
  readonly before: string;
  readonly behind: string;
  readonly behindNoun: string;
  /** Pairs of characters that the question holds. */
  readonly pairs: ReadonlySet<string>;
  readonly terms: readonly WeighedTerm[];
  /** Sum of the weights of the terms. */
  readonly weight: number;
  /** UTF-16 index of the question word. */
  readonly at: number;
}

const ASKS_WHY = /为什么|为何|为啥|何以|原因|缘故/u;
const PAIR = /^[\p{L}\p{N}]{2}$/u;
const COPULA_AT_END = /[是为乃\s:：]+$/u;
const MARK_AT_END = /[?？。!！]+$/u;
const PARTICLE_AT_START = /^[的了\s]+/u;

/** Reads what the stretches of an article are held against. */
export function readAsked(search: Pick<SpanSearch, "kind" | "question" | "terms">): Asked {
  const { kind, question, terms } = search;
  const noun = kind.noun ?? "";
  const bare = blankQuestionWords(question);
  const behind = bare.slice(kind.at).replace(PARTICLE_AT_START, "").replace(MARK_AT_END, "");
  return {
    kind: askedKind(search),
    noun,
    endings: noun === "" ? [] : endingsOf(noun),
    before: bare.slice(0, kind.at).replace(COPULA_AT_END, ""),
    behind,
    behindNoun: behind.startsWith(noun) ? behind.slice(noun.length).replace(PARTICLE_AT_START, "") : behind,
    pairs: pairsOf(bare),
    terms,
    weight: terms.reduce((sum, { weight }) => sum + weight, 0) || 1,
    at: kind.at,
  };
}

function askedKind({ kind: { wanted, noun }, question }: Pick<SpanSearch, "kind" | "question">): AskedKind {
  switch (wanted) {
    case "passage":
      return ASKS_WHY.test(question) ? "why" : "how";
    case "what":
      if (ASKS_WHY.test(question)) return "why";
      return noun === null ? "what" : "thing";
    case "which":
    case "title":
      return "thing";
    default:
      return wanted;
  }
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = Array.from({ length: text.length }, (_, at) => text.slice(at, at + 2));
  return new Set(pairs.filter((pair) => PAIR.test(pair)));
}
