import type { TaggedToken, Tokenizer } from "../text/tokenizer.ts";
import { readQuestionKind } from "./question-kind.ts";

/** 芜湖跟安庆, 签约项目和开工项目. */
const CONJUNCTION = /^[和跟与及、同]$|^以及$/u;
/** What shows that each is asked about. */
const EACH = /各自|分别|各(?=[有是\p{Script=Han}])/u;
const CLAUSE_END = /[,，;；]/u;
/** Words on either side of the conjunction that are one thing: 安庆|站. */
const MOST_WORDS = 3;
/** UTF-16 units: who asks about two things says no more. */
const LONGEST = 100;

/**
 * A question about two things made into two about one: 甲市和乙市各有多少人 -> 甲市有多少人, 乙市有多少人.
 * @param question folded.
 * @returns undefined for a question about one thing.
 */
export function splitQuestion(question: string, tokenizer: Tokenizer): readonly [string, string] | undefined {
  return question.length > LONGEST ? undefined : (splitClauses(question) ?? splitPair(question, tokenizer));
}

/** 甲市出口多少,乙市进口多少: a question in each clause. */
function splitClauses(question: string): readonly [string, string] | undefined {
  const [first, second, ...others] = question.split(CLAUSE_END).map((clause) => clause.trim());
  if (!first || !second || others.length > 0) return undefined;
  return readQuestionKind(first).asks && readQuestionKind(second).asks ? [first, second] : undefined;
}

function splitPair(question: string, tokenizer: Tokenizer): readonly [string, string] | undefined {
  if (!EACH.test(question)) return undefined;
  const tokens = tokenizer.tag(question);
  for (const [at, token] of tokens.entries()) {
    const pair = CONJUNCTION.test(token.term) ? pairAround(tokens, at) : undefined;
    if (!pair) continue;
    const before = question.slice(0, pair.start);
    const behind = question.slice(pair.end).replace(EACH, "");
    return [`${before}${pair.first}${behind}`, `${before}${pair.second}${behind}`];
  }
  return undefined;
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly start: number;
  readonly end: number;
}

/** The things on both sides of the conjunction at `at`: as much as ends alike, 芜湖站 and 安庆站; else one word each. */
function pairAround(tokens: readonly TaggedToken[], at: number): Pair | undefined {
  const [only, other] = [tokens[at - 1], tokens[at + 1]];
  if (!only || !other) return undefined;
  for (let words = 1; words <= MOST_WORDS; words++) {
    const right = tokens.slice(at + 1, at + 1 + words);
    if (right.at(-1)?.term.at(-1) === only.term.at(-1)) return pairOf(asLong(right, tokens.slice(0, at)), right);
  }
  return only.tag.slice(0, 1) === other.tag.slice(0, 1) ? pairOf([only], [other]) : undefined;
}

/** The last of the tokens, as many as are together as long as the others. */
function asLong(others: readonly TaggedToken[], tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const last = tokens.at(-1);
  const end = last ? last.start + last.term.length : 0;
  const length = others.reduce((sum, { term }) => sum + term.length, 0);
  const from = tokens.findLastIndex(({ start }) => end - start >= length);
  return tokens.slice(Math.max(from, tokens.length - MOST_WORDS, 0));
}

function pairOf(left: readonly TaggedToken[], right: readonly TaggedToken[]): Pair {
  const text = (tokens: readonly TaggedToken[]) => tokens.map(({ term }) => term).join("");
  const last = right.at(-1);
  return {
    first: text(left),
    second: text(right),
    start: left[0]?.start ?? 0,
    end: last ? last.start + last.term.length : 0,
  };
}
