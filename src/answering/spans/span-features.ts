import type { Candidate } from "./candidates.ts";
import type { Asked } from "./read-asked.ts";
import { askedShare, type SentenceView } from "./sentence-view.ts";
import type { SpanSearch } from "./span.ts";
import { leftLooks, partOf, rightLooks, shapeOf } from "./span-boundaries.ts";

/** Takes what is known of a candidate by name: 1 where it is so, or a measure of about 0 to 1. What is not told is 0. */
export type Tell = (name: string, value: number) => void;

/** Characters that are looked at beside a stretch. */
const BESIDE = 6;
/** Characters between a word of the question and a stretch at which the word counts 1/e. */
const NEAR = 6;
/** Characters of an echo, 由谁|主持 in 由甲|主持, that tell no more than a shorter one. */
const LONGEST_ECHO = 4;
/** A longer stretch is not looked for elsewhere in the article. */
const LONGEST_NAME = 16;
const LONGEST = 60;
const MOST_VERBS = 3;
/** A score below the best of its rule by this is worth nothing. */
const WORTHLESS = 4;
/** Behind by more than this is as good as out of the question. */
const FAR_BEHIND = 5;

/** What the sentence and the words before a stretch tell that begins at `start`. */
export function tellLeft({ article }: SpanSearch, asked: Asked, view: SentenceView, start: number, tell: Tell): void {
  const { sentence } = view.scored;
  const before = article.folded.slice(Math.max(sentence.start, start - BESIDE), start);
  const token = view.tokens[view.ending.get(start) ?? -1];
  const clause = view.scored.clauses.find((range) => start >= range.start && start < range.end) ?? sentence;
  const gaps = view.met.map(({ places }) => gapOf(places.map(({ end }) => start - end)));
  const inClause = view.met.map(({ places }) => places.some((at) => at.start >= clause.start && at.end <= clause.end));
  tell(`left${leftLooks(before, token)}`, 1);
  tell(`first${partOf(view.tokens[view.starting.get(start) ?? -1])}`, 1);
  tell("leftAsked", askedShare(view, { start: Math.max(sentence.start, start - 1), end: start }));
  tell("firstAsked", askedShare(view, { start, end: start + 1 }));
  tell("leftEcho", echo(asked.before.slice(-LONGEST_ECHO), before, -1));
  tell("leftNear", sumOf(view, gaps.map(nearness)) / asked.weight);
  tell(
    "leftAll",
    sumOf(
      view,
      gaps.map((gap) => Number(gap < Infinity)),
    ) / asked.weight,
  );
  tell("leftFocus", nearness(gaps[focusOf(view, asked, -1)] ?? Infinity));
  tell("clauseMet", sumOf(view, inClause.map(Number)) / asked.weight);
  tell("behindBest", Math.min(view.behindBest, FAR_BEHIND) / FAR_BEHIND);
  tell("best", Number(view.rank === 0));
  tell("sentenceStart", Number(start - sentence.start < 2));
}

/** What the words behind a stretch tell that ends at `end`. */
export function tellRight({ article }: SpanSearch, asked: Asked, view: SentenceView, end: number, tell: Tell): void {
  const { sentence } = view.scored;
  const behind = article.folded.slice(end, Math.min(sentence.end, end + BESIDE));
  const token = view.tokens[view.starting.get(end) ?? -1];
  const gaps = view.met.map(({ places }) => gapOf(places.map(({ start }) => start - end)));
  tell(`right${rightLooks(behind, token)}`, 1);
  tell(`last${partOf(view.tokens[view.ending.get(end) ?? -1])}`, 1);
  tell("rightAsked", askedShare(view, { start: end, end: Math.min(sentence.end, end + 1) }));
  tell("lastAsked", askedShare(view, { start: end - 1, end }));
  tell("rightEcho", Math.max(echo(asked.behind, behind, 1), echo(asked.behindNoun, behind, 1)));
  tell("rightNear", sumOf(view, gaps.map(nearness)) / asked.weight);
  tell("rightFocus", nearness(gaps[focusOf(view, asked, 1)] ?? Infinity));
  tell("nounBehind", Number(asked.noun !== "" && behind.startsWith(asked.noun.slice(0, 2))));
}

/** What the words of a candidate themselves tell, and the rules that found it. */
export function tellInner({ article }: SpanSearch, asked: Asked, { whole, view, rules }: Candidate, tell: Tell): void {
  const text = article.folded.slice(whole.start, whole.end);
  const from = view.starting.get(whole.start);
  const to = view.ending.get(whole.end);
  const tokens = from === undefined || to === undefined ? [] : view.tokens.slice(from, to + 1);
  const middle = tokens.slice(1, -1);
  const size = Math.log(1 + text.length) / Math.log(LONGEST);
  const isNamed = asked.endings.some((ending) => text.endsWith(ending) && text.length > ending.length);
  const isShort = text.length < LONGEST_NAME;
  tell(shapeOf(text, view.tokens[from ?? -1], view.tokens[to ?? -1]), 1);
  tell("length", size);
  tell("lengthSquared", size * size);
  tell("asked", askedShare(view, whole));
  tell("verbs", Math.min(MOST_VERBS, middle.filter(({ tag }) => /^v(?!n)/u.test(tag)).length) / MOST_VERBS);
  tell("copula", Number(middle.some(({ term }) => /^[是为有]$/u.test(term))));
  tell("of", Number(text.slice(1, -1).includes("的")));
  tell("oneWord", Number(tokens.length === 1));
  tell("digits", Number(/\d/u.test(text)));
  tell("repeated", Number(isShort && article.folded.includes(text, whole.end)));
  tell("saidBefore", Number(isShort && article.folded.indexOf(text) < whole.start));
  tell("noun", Number(isNamed));
  tell("nounCharacter", Number(!isNamed && asked.noun !== "" && text.endsWith(asked.noun.slice(-1))));
  for (const [source, behind] of rules) {
    tell(`${source}Rule`, 1);
    tell(`${source}Worth`, Math.max(0, 1 + behind / WORTHLESS));
  }
}

/** The smallest of the distances that are none below zero. */
function gapOf(distances: readonly number[]): number {
  return Math.min(...distances.filter((distance) => distance >= 0));
}

function nearness(gap: number): number {
  return Math.exp(-gap / NEAR);
}

function sumOf({ met }: SentenceView, worths: readonly number[]): number {
  return met.reduce((sum, { weight }, i) => sum + weight * (worths[i] ?? 0), 0);
}

/** Which of the met words stands closest to the question word, before (-1) or behind it; -1 for none. */
function focusOf({ met }: SentenceView, { at }: Asked, side: 1 | -1): number {
  let focus = -1;
  met.forEach(({ start }, i) => {
    const closest = met[focus]?.start;
    if (start >= at !== side > 0) return;
    if (closest === undefined || Math.abs(start - at) < Math.abs(closest - at)) focus = i;
  });
  return focus;
}

/** Share of the longest echo: how many characters two texts share, from their ends (-1) or their starts. */
function echo(a: string, b: string, side: 1 | -1): number {
  const at = (text: string, i: number) => text.charAt(side > 0 ? i : text.length - 1 - i);
  let shared = 0;
  while (shared < LONGEST_ECHO && at(a, shared) !== "" && at(a, shared) === at(b, shared)) shared++;
  return shared / LONGEST_ECHO;
}
