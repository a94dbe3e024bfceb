import type { Range } from "../../text/sentences.ts";
import { END_POINT, PLACE_END } from "./find-phrase.ts";
import type { Asked } from "./read-asked.ts";
import { askedShare, type SentenceView, viewSentence } from "./sentence-view.ts";
import { isAsked, type Span, type SpanSearch, type SpanSource } from "./span.ts";
import { stretchesOf } from "./stretches.ts";

/** Words that may be the short answer. */
export interface Candidate {
  readonly ranges: readonly Range[];
  /** From the beginning of the first to the end of the last. */
  readonly whole: Range;
  /** The sentence that it begins in. */
  readonly view: SentenceView;
  /** By the rule that found it: how far its score is below the best of that rule; empty where none did. */
  readonly rules: ReadonlyMap<SpanSource, number>;
}

/** Sentences whose stretches are candidates, and how many stretches. */
const SENTENCES_CUT = 3;
const MOST_STRETCHES = 400;
/** The last word of 在广场迎客, as the segmenter may take it. */
const NO_PLACE = /^(?:v(?!n)|nr)/u;
const PLACE_TAG = /^(?:ns|nt|nz|s|f)/u;
const BEFORE_PLACE = /[在于到至往去赴从]/u;
/** Rules whose finds alone may answer; those whose finds do where they find any. */
const ALONE: readonly SpanSource[] = ["number", "date"];
const FIRST: readonly SpanSource[] = ["person", "list", "latin", "reason"];

/** 叫什么名字: what stands in quotes where nothing of the question does, worth 2, is the name of something else. */
const ASKS_NAME = /叫(?:什么|啥)|名字/u;
const LEAST_NAME = 2.5;
const NO_RULES: Candidate["rules"] = new Map();

/** 比作什么, 主题是什么, 说了什么: what papers print in quotes. */
const ASKS_QUOTED =
  /比作|比喻|喻为|称[作为]|叫做|誉为|主题|口号|叫(?:什么|啥)(?:名|$|[?？])|什么名字|名字叫|写(?:的|着|了)?(?:是)?(?:什么|啥)|[说讲](?:了|过)?些?什么/u;

/**
 * The rule that needs no other words beside what it finds: nothing but a count answers how many, nothing but a time when;
 * people, lists, Latin names, reasons, a thing's name (叫什么中心), where something ends (终点) and words in quotes answer
 * where there are any. There the learned weights did no better than the rules on newspapers, and for number, date and person
 * not on the public sets either.
 */
export function settlingRule(
  { kind, question }: SpanSearch,
  byRule: ReadonlyMap<SpanSource, readonly Span[]>,
): SpanSource | undefined {
  const first: readonly SpanSource[] = [
    ...FIRST,
    ...(kind.wanted === "what" ? (["named"] as const) : []),
    ...(END_POINT.test(question) ? (["place"] as const) : []),
    ...(ASKS_QUOTED.test(question) ? (["quoted"] as const) : []),
  ];
  const hasFound = (source: SpanSource) =>
    (byRule.get(source) ?? []).some(
      ({ score }) => source !== "quoted" || !ASKS_NAME.test(question) || score >= LEAST_NAME,
    );
  return ALONE.find((source) => byRule.has(source)) ?? first.find(hasFound);
}

/**
 * The words that may answer, each once: what the rule found that settles the question, else what all rules found and the
 * stretches of the sentences that answer best.
 */
export function candidatesFor(
  search: SpanSearch,
  asked: Asked,
  byRule: ReadonlyMap<SpanSource, readonly Span[]>,
): readonly Candidate[] {
  const views = new Map<number, SentenceView | undefined>();
  const viewAt = (rank: number) => {
    if (!views.has(rank)) views.set(rank, viewSentence(search, asked, rank));
    return views.get(rank);
  };
  const settled = settlingRule(search, byRule);
  // Without a question word nothing in particular is asked.
  const cut = settled || !search.kind.asks ? 0 : SENTENCES_CUT;
  const ruled = rulesByRanges(settled ? new Map([[settled, byRule.get(settled) ?? []]]) : byRule);
  // 禾水 of 禾水公园: half of a name.
  const named = (byRule.get("named") ?? []).flatMap(({ ranges }) => ranges);
  const stretches = Array.from({ length: cut }, (_, rank) => viewAt(rank))
    .flatMap((view) => (view ? newStretches(search, view) : []))
    .slice(0, MOST_STRETCHES)
    .filter(({ whole }) => !ruled.has(keyOf([whole])) && !named.some((name) => isPart(whole, name)));
  const found = [...ruled.values()].flatMap(({ ranges, rules }) => {
    const start = ranges[0]?.start ?? 0;
    const view = viewAt(search.sentences.findIndex(({ sentence }) => start >= sentence.start && start < sentence.end));
    const whole = { start, end: ranges.at(-1)?.end ?? start };
    return view ? [{ ranges, rules, view, whole }] : [];
  });
  return [...found, ...stretches];
}

function isPart(part: Range, whole: Range): boolean {
  return part.start >= whole.start && part.end <= whole.end && part.end - part.start < whole.end - whole.start;
}

function newStretches(search: SpanSearch, view: SentenceView): readonly Candidate[] {
  const ranges = stretchesOf(view).filter((range) => isNew(search, view, range));
  return ranges.map((range) => ({ ranges: [range], rules: NO_RULES, view, whole: range }));
}

/** What the question says itself is no answer to it, nor is a deed or a person a place. */
function isNew(search: SpanSearch, view: SentenceView, range: Range): boolean {
  if (askedShare(view, range) === 1 && isAsked(search, range)) return false;
  return search.kind.wanted !== "place" || mayBePlace(search, view, range);
}

/** Within a clause, ending as places do, or behind 在, 到. */
function mayBePlace(
  { article: { folded } }: SpanSearch,
  { scored, tokens, ending }: SentenceView,
  { start, end }: Range,
): boolean {
  const isInClause = scored.clauses.some((clause) => start >= clause.start && end <= clause.end);
  const tag = tokens[ending.get(end) ?? -1]?.tag ?? "";
  if (!isInClause || NO_PLACE.test(tag)) return false;
  return PLACE_TAG.test(tag) || PLACE_END.test(folded.slice(start, end)) || BEFORE_PLACE.test(folded.charAt(start - 1));
}

/** What the rules found, the same words put together. */
function rulesByRanges(byRule: ReadonlyMap<SpanSource, readonly Span[]>) {
  const found = new Map<string, { readonly ranges: readonly Range[]; readonly rules: Map<SpanSource, number> }>();
  for (const [source, spans] of byRule) {
    const best = Math.max(...spans.map(({ score }) => score));
    for (const { ranges, score } of spans) {
      const held = found.get(keyOf(ranges)) ?? { ranges, rules: new Map<SpanSource, number>() };
      held.rules.set(source, Math.max(held.rules.get(source) ?? -Infinity, score - best));
      found.set(keyOf(ranges), held);
    }
  }
  return found;
}

function keyOf(ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => `${start}-${end}`).join(" ");
}
