/** The longest stretch of the folded texts that holds each character of the question, by its place in the question. */
export function tile(question: QuestionPlaces, texts: readonly string[]): Uint16Array {
  const longest = new Uint16Array(question.text.length);
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) tileAt(longest, question, text, at);
  }
  return longest;
}

function tileAt(longest: Uint16Array, question: QuestionPlaces, text: string, at: number): void {
  const unit = text.charCodeAt(at);
  if (!mayHold(question.filter, unit)) return;
  for (const place of question.byUnit.get(unit) ?? []) {
    if (isSeen(question, place, text, at)) continue;
    const length = commonLength(question, place, text, at);
    for (let i = place; i < place + length; i++) longest[i] = Math.max(longest[i] ?? 0, length);
  }
}

/** Within a common stretch that was measured from its beginning. */
function isSeen(question: QuestionPlaces, place: number, text: string, at: number): boolean {
  if (place === 0 || at === 0) return false;
  const before = question.text.charCodeAt(place - 1);
  return before === text.charCodeAt(at - 1) && question.byUnit.has(before);
}

/** A question with the places each of its characters stands at; white space and punctuation stand nowhere. */
export interface QuestionPlaces {
  readonly text: string;
  readonly byUnit: ReadonlyMap<number, readonly number[]>;
  readonly filter: UnitFilter;
}

/** Which UTF-16 units to look at: most of a text is passed over with this, far faster than by asking a map. */
export type UnitFilter = Uint8Array;

/** A power of two; units that share their last twelve bits share a place, so a map has the last word. */
const FILTER_SIZE = 0x1000;

const WORD_UNIT = /[\p{L}\p{N}]/u;

/** Notes where each character of the folded question stands. */
export function questionPlaces(text: string): QuestionPlaces {
  const byUnit = new Map<number, number[]>();
  for (let place = 0; place < text.length; place++) {
    if (!WORD_UNIT.test(text.charAt(place))) continue;
    const places = byUnit.get(text.charCodeAt(place));
    if (places === undefined) byUnit.set(text.charCodeAt(place), [place]);
    else places.push(place);
  }
  return { text, byUnit, filter: createFilter(byUnit.keys()) };
}

/** A filter that lets the given units pass, and few others. */
export function createFilter(units: Iterable<number>): UnitFilter {
  const filter = new Uint8Array(FILTER_SIZE);
  for (const unit of units) filter[unit & (FILTER_SIZE - 1)] = 1;
  return filter;
}

/** False only for a unit that is not among those of the filter. */
export function mayHold(filter: UnitFilter, unit: number): boolean {
  return filter[unit & (FILTER_SIZE - 1)] === 1;
}

function commonLength({ text: question, byUnit }: QuestionPlaces, place: number, text: string, at: number): number {
  let length = 0;
  while (place + length < question.length && at + length < text.length) {
    const unit = question.charCodeAt(place + length);
    if (unit !== text.charCodeAt(at + length) || !byUnit.has(unit)) break;
    length++;
  }
  return length;
}
