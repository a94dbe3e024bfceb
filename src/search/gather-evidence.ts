import { numbersIn } from "../text/chinese-number.ts";
import type { Range } from "../text/sentences.ts";
import { bestWindow, type Window, windowRange } from "./best-window.ts";
import type { Candidate } from "./find-candidates.ts";
import { leadBits, matchText } from "./match-text.ts";
import { type QueryUnits, queryUnits, type UnitBits, union } from "./query-units.ts";
import type { Query } from "./read-query.ts";
import { type QuestionPlaces, questionPlaces, tile } from "./tile.ts";

/** A document as it is ranked. */
export interface RankedDocument {
  /** Folded. */
  readonly title: string;
  /** Folded; of the same length as the printed text. */
  readonly text: string;
  readonly sentences: readonly Range[];
}

/** A question with what all its candidates are measured against. */
export interface Measure {
  readonly query: Query;
  readonly units: QueryUnits;
  readonly places: QuestionPlaces;
  /** Weight of each place of the question for tiling; 0 for white space and punctuation. */
  readonly placeWeights: readonly number[];
  /** Numbers with what they count. */
  readonly numbers: readonly string[];
}

/** What is known of a candidate after a close look; the features are computed from it. */
export interface Evidence {
  readonly measure: Measure;
  readonly candidate: Candidate;
  readonly document: RankedDocument;
  /** What the title meets, what the first two sentences meet, and what title and text meet in all. */
  readonly title: UnitBits;
  readonly lead: UnitBits;
  readonly all: UnitBits;
  /** The best single sentence and the best window. */
  readonly sentence: Window;
  readonly window: Window;
  /** Longest common stretch by place of the question. */
  readonly longest: Uint16Array;
  readonly numbers: ReadonlySet<string>;
  readonly windowNumbers: ReadonlySet<string>;
}

/** Sentences of a passage at most. */
const WINDOW_SIZE = 3;
const LEAD_SENTENCES = 2;

const NONE: ReadonlySet<string> = new Set();

/** Prepares a question for measuring its candidates. */
export function createMeasure(query: Query): Measure {
  const places = questionPlaces(query.text);
  return {
    query,
    units: queryUnits(query),
    places,
    placeWeights: placeWeights(query, places),
    numbers: countedNumbers(query.text),
  };
}

/** Looks closely at one candidate. */
export function gatherEvidence(measure: Measure, candidate: Candidate, document: RankedDocument): Evidence {
  const { units, places } = measure;
  const title = matchText(units, document.title, [{ start: 0, end: document.title.length }]).all;
  const text = matchText(units, document.text, document.sentences);
  const window = bestWindow(units, text, title, WINDOW_SIZE);
  return {
    measure,
    candidate,
    document,
    title,
    lead: leadBits(text, LEAD_SENTENCES),
    all: union(title, text.all),
    sentence: bestWindow(units, text, title, 1),
    window,
    longest: tile(places, [document.title, document.text]),
    ...findNumbers(measure, document, windowRange(window, document.sentences)),
  };
}

/** Latin letters and digits are no characters of the index: they weigh as much as the mean of those that are. */
function placeWeights({ text, characters }: Query, places: QuestionPlaces): readonly number[] {
  const idf = new Map(characters.map((character) => [character.text, character.idf]));
  const mean = characters.reduce((sum, character) => sum + character.idf, 0) / Math.max(1, characters.length) || 1;
  return Array.from({ length: text.length }, (_, at) =>
    places.byUnit.has(text.charCodeAt(at)) ? (idf.get(text.charAt(at)) ?? mean) : 0,
  );
}

/** Numbers are read only for a question that has one: it takes as long as all the rest. */
function findNumbers({ numbers }: Measure, { title, text }: RankedDocument, { start, end }: Range) {
  if (numbers.length === 0) return { numbers: NONE, windowNumbers: NONE };
  return {
    numbers: new Set(countedNumbers(`${title}\n${text}`)),
    windowNumbers: new Set(countedNumbers(`${title}\n${text.slice(start, end)}`)),
  };
}

/** Numbers with what they count: 新增1例 → `1例`, 第八期 → `8期`. */
function countedNumbers(folded: string): readonly string[] {
  return numbersIn(folded).map(({ value, end }) => value + folded.charAt(end).trim());
}
