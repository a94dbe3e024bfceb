import { surnameLength } from "./surnames.ts";

/** Words of a byline that are neither role nor name. */
const NOISE =
  /文\s*[/／、·]?\s*图|图\s*[/／、·]?\s*文|摄影报道|综合报道|(?:[\p{Script=Han}]{2,3})?(?:专电|报道)|\bby\b/gu;
const SEPARATOR = /[\s、,，;；/／&]+/u;
const MINORITY_NAME = /^[\p{Script=Han}]{1,8}(?:[·•・][\p{Script=Han}]{1,8}){1,3}$/u;
const LATIN_NAME = /^[A-Z][\p{L}.'-]+$/u;

/** Splits the names of a list: `王 红 张三丰`, `甲、乙`, `王际某董某竹` (run together), `阿依·买买提`. */
export function splitNames(text: string, known: ReadonlySet<string>): readonly string[] {
  const pieces = nameText(text).split(SEPARATOR).filter(Boolean);
  const names: string[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] ?? "";
    const next = pieces[i + 1] ?? "";
    // 王 红: a name of two characters is often set with a space to fill three.
    if (/^\p{Script=Han}$/u.test(piece) && /^\p{Script=Han}$/u.test(next)) {
      names.push(piece + next);
      i += 1;
    } else names.push(...splitRun(piece, known));
  }
  return names.filter(isName);
}

function nameText(text: string): string {
  return text
    .replace(NOISE, " ")
    .replace(/[()（）[\]【】:：/／—“”"]/gu, " ")
    .trim();
}

/** True when a list holds nothing but names. */
export function isNames(text: string): boolean {
  const pieces = nameText(text).split(SEPARATOR).filter(Boolean);
  return pieces.every((piece) => /^\p{Script=Han}$/u.test(piece) || splitRun(piece, new Set()).every(isName));
}

function isName(text: string): boolean {
  if (MINORITY_NAME.test(text) || LATIN_NAME.test(text)) return true;
  // After a role any characters are a name, 巴桑多吉 as well.
  return /^\p{Script=Han}{2,4}$/u.test(text);
}

/** Splits names that run together: known names first, then names of three, two and four characters that begin with a surname. */
function splitRun(run: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(run) || !/^\p{Script=Han}{4,}$/u.test(run)) return [run];
  if (run.length === 4 && surnameLength(run) === 2) return [run];
  const split = cheapestSplit(run, known);
  return split && split.cost < UNKNOWN_NAME_COST ? split.names : [run];
}

interface Split {
  readonly cost: number;
  readonly names: readonly string[];
}

const NAME_LENGTHS = [2, 3, 4];
const COST_OF_LENGTH: ReadonlyMap<number, number> = new Map([
  [2, 1.4],
  [3, 1],
  [4, 9],
]);
/** 欧阳静, 司马长风: less than a single surname, or 欧阳静司马长风 is split behind 司. */
const COST_WITH_DOUBLE_SURNAME: ReadonlyMap<number, number> = new Map([
  [2, 9],
  [3, 0.9],
  [4, 0.7],
]);
/** A name whose surname is not in the list: a run is cut before it only where all else are names. */
const UNKNOWN_NAME_COST = 5;

/** Dynamic programme over cut positions; a run of a byline has some 3 to 20 characters. */
function cheapestSplit(run: string, known: ReadonlySet<string>): Split | undefined {
  if (run.length > 40) return undefined;
  const best: (Split | undefined)[] = [{ cost: 0, names: [] }];
  for (let end = 1; end <= run.length; end += 1) {
    const splits = NAME_LENGTHS.flatMap((length) => extended(best[end - length], run.slice(end - length, end), known));
    best[end] = splits.sort((a, b) => a.cost - b.cost)[0];
  }
  return best[run.length];
}

function extended(before: Split | undefined, name: string, known: ReadonlySet<string>): readonly Split[] {
  const cost = before && nameCost(name, known);
  return before && cost !== undefined ? [{ cost: before.cost + cost, names: [...before.names, name] }] : [];
}

/** Three characters are the usual length of a name; two the next. Costs order the splits and mean nothing else. */
function nameCost(name: string, known: ReadonlySet<string>): number | undefined {
  if (known.has(name)) return 0;
  const surname = surnameLength(name);
  if (surname === 0) return name.length === 4 ? undefined : UNKNOWN_NAME_COST;
  return (surname === 2 ? COST_WITH_DOUBLE_SURNAME : COST_OF_LENGTH).get(name.length);
}
