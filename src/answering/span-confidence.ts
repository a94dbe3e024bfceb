import { placesOf } from "../search/whole-term.ts";
import type { Range } from "../text/sentences.ts";
import type { ArticleText } from "./article-text.ts";
import { CONFIDENCE_WEIGHTS, type ConfidenceFeature } from "./confidence-weights.ts";
import { type OrderedSentence, scoreRange, type WeighedTerm } from "./score-sentences.ts";
import type { BestSpan } from "./spans/span.ts";

/** What a short answer was found among. */
export interface SpanContext {
  readonly article: ArticleText;
  readonly terms: readonly WeighedTerm[];
  readonly sentences: readonly OrderedSentence[];
}

/** A lead above this is as good as being the only one. */
const MOST_LEAD = 3;
/** Characters between a term and the span at which the term counts 1/e. */
const BESIDE_CHARS = 8;
/** Characters of the longest short answer. */
const LONGEST = 60;

/** The features by name, in the order of their weights. */
export const CONFIDENCE_FEATURE_NAMES = Object.keys(CONFIDENCE_WEIGHTS).filter(isConfidenceFeature);

/** How near a short answer is likely to come to the right one, 0 to 1: the F1 to be expected. */
export function spanConfidence(span: BestSpan, context: SpanContext): number {
  const features = confidenceFeatures(span, context);
  const sum = CONFIDENCE_FEATURE_NAMES.reduce(
    (total, name) => total + CONFIDENCE_WEIGHTS[name] * (features[name] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** What is known of a short answer, by the names of `CONFIDENCE_WEIGHTS`; what is not in it is 0. */
export function confidenceFeatures(
  { ranges, source, lead }: BestSpan,
  { article, terms, sentences }: SpanContext,
): Partial<Readonly<Record<ConfidenceFeature, number>>> {
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? start;
  const holder = sentences.find(({ sentence }) => start >= sentence.start && start < sentence.end);
  const clause = holder?.clauses.find((range) => start >= range.start && start < range.end);
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    [source]: 1,
    sentence: holder ? likelihood(holder, sentences) : 0,
    isBest: Number(holder === sentences[0]),
    met: holder ? scoreRange(article, holder.sentence, terms) / whole : 0,
    clause: clause ? clause.score / whole : 0,
    beside: holder ? weightBeside(article, holder.sentence, { start, end }, terms) / whole : 0,
    lead: Math.min(lead, MOST_LEAD) / MOST_LEAD,
    length: Math.log(1 + end - start) / Math.log(LONGEST),
  };
}

/** The weights of the terms around the span, each by how close it stands. */
function weightBeside({ folded }: ArticleText, sentence: Range, span: Range, terms: readonly WeighedTerm[]): number {
  const text = folded.slice(sentence.start, sentence.end);
  return terms.reduce((sum, { term, weight }) => {
    const gaps = placesOf(term.text, text).map((place) => {
      const at = sentence.start + place;
      return Math.max(0, at < span.start ? span.start - at - term.text.length : at - span.end);
    });
    return gaps.length === 0 ? sum : sum + weight * Math.exp(-Math.min(...gaps) / BESIDE_CHARS);
  }, 0);
}

/** How likely a sentence is beside the best, as the weights of the sentences were fitted (softmax): 1 for the best. */
function likelihood({ likeness }: OrderedSentence, sentences: readonly OrderedSentence[]): number {
  return Math.exp(likeness - (sentences[0]?.likeness ?? 0));
}

function isConfidenceFeature(name: string): name is ConfidenceFeature {
  return name in CONFIDENCE_WEIGHTS;
}
