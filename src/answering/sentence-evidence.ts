import { type QuestionPlaces, questionPlaces, tile } from "../search/tile.ts";
import { blankQuestionWords } from "../text/question-words.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { ArticleText } from "./article-text.ts";
import { type FittingWords, fittingWords } from "./fitting-words.ts";
import { cutQuestion, type Stream, type Streams } from "./question-units.ts";
import type { QuestionReading } from "./read-question.ts";
import { scoreSentence, type WeighedTerm } from "./score-sentences.ts";

/** What an article shows of a question, sentence by sentence; the features are computed from it. */
export interface SentenceEvidence {
  readonly reading: QuestionReading;
  /** Folded. */
  readonly sentences: readonly string[];
  readonly streams: Streams;
  /** Pairs and characters of the question, weighed less the farther they stand from the question word. */
  readonly near: Pick<Streams, "bigrams" | "characters">;
  /** Pairs and characters that are not part of what the whole article is about. */
  readonly rest: Pick<Streams, "bigrams" | "characters">;
  /** Share of the question's terms, by their weights, that each sentence meets. */
  readonly terms: readonly number[];
  /** Share of the question's characters that stand in a stretch of two or more which each sentence holds. */
  readonly tiles: readonly number[];
  /** By sentence. */
  readonly fitting: readonly (readonly FittingWords[])[];
}

/** Characters from the question word at which a piece of the question weighs 1/e. */
const NEARNESS_CHARS = 4;
/** A stretch that question and headline share is what the article is about. */
const SHORTEST_SUBJECT = 2;
const SHORTEST_TILE = 2;
/** Weight in tiling of a character that is no piece of its own: 的, 在. */
const STOP_CHARACTER = 0.3;
const LETTER = /[\p{L}\p{N}]/u;

/** Looks at every sentence of an article for a question. */
export function sentenceEvidence(
  article: ArticleText,
  reading: QuestionReading,
  terms: readonly WeighedTerm[],
  { tokenizer, names }: { readonly tokenizer: Tokenizer; readonly names: readonly string[] },
): SentenceEvidence {
  const sentences = article.sentences.map(({ start, end }) => article.folded.slice(start, end));
  const streams = cutQuestion(reading.text, sentences, tokenizer);
  const places = questionPlaces(blankQuestionWords(reading.text));
  const subject = tile(places, [headOf(article)]);
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const near = (stream: Stream) => nearQuestionWord(stream, reading.kind.at);
  const rest = (stream: Stream) => withoutSubject(stream, subject);
  return {
    reading,
    sentences,
    streams,
    near: { bigrams: near(streams.bigrams), characters: near(streams.characters) },
    rest: { bigrams: rest(streams.bigrams), characters: rest(streams.characters) },
    terms: article.sentences.map((_, at) => scoreSentence(at, terms) / whole),
    tiles: tileShares(places, streams.characters, sentences),
    fitting: sentences.map((sentence) => fittingWords(sentence, reading, names)),
  };
}

/** Headline and first clause: what they name is talked about in every sentence, named again or not. */
function headOf({ folded, sentences, bodyStart }: ArticleText): string {
  return folded.slice(0, sentences[0]?.clauses[0]?.end ?? bodyStart);
}

function nearQuestionWord(stream: Stream, at: number): Stream {
  const distance = ({ text, start }: Stream["units"][number]) => Math.abs(start + text.length / 2 - at);
  return reweighed(stream, (unit, weight) => weight * Math.exp(-distance(unit) / NEARNESS_CHARS));
}

function withoutSubject(stream: Stream, subject: Uint16Array): Stream {
  const isSubject = ({ text, start }: Stream["units"][number]) =>
    subject.subarray(start, start + text.length).every((length) => length >= SHORTEST_SUBJECT);
  return reweighed(stream, (unit, weight) => (isSubject(unit) ? 0 : weight));
}

function reweighed(stream: Stream, weigh: (unit: Stream["units"][number], weight: number) => number): Stream {
  return { ...stream, weights: stream.units.map((unit, at) => weigh(unit, stream.weights[at] ?? 0)) };
}

function tileShares(
  places: QuestionPlaces,
  { units, weights }: Stream,
  sentences: readonly string[],
): readonly number[] {
  const byCharacter = new Map(units.map(({ text }, at) => [text, weights[at] ?? 0]));
  const placeWeights = Array.from({ length: places.text.length }, (_, place) => {
    const character = places.text.charAt(place);
    return byCharacter.get(character) ?? (LETTER.test(character) ? STOP_CHARACTER : 0);
  });
  const whole = placeWeights.reduce((sum, weight) => sum + weight, 0) || 1;
  return sentences.map((sentence) => {
    const longest = tile(places, [sentence]);
    return (
      placeWeights.reduce((sum, weight, at) => sum + ((longest[at] ?? 0) >= SHORTEST_TILE ? weight : 0), 0) / whole
    );
  });
}
