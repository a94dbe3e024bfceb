import type { PersonEntry } from "../newspaper/archive.ts";
import { surnameLength } from "../newspaper/surnames.ts";
import { fold } from "../text/fold.ts";
import type { Passages } from "./answer-one.ts";
import { holdersOf } from "./holders-of.ts";

/** An office is in a title of whoever is called by it. */
const OFFICE =
  "副?(?:书记|[市省县区镇乡部局院校会行处所站队厂村]长|主任|主席|秘书长|董事长|总经理|经理|教授|院士|医生|大夫|护士|老师|教练|警官|法官|律师)";
/** Whoever has the surname may be called so. 薛总, not 薛总是 */
const ADDRESS =
  "师傅|大爷|大妈|大娘|大叔|大姐|大哥|阿姨|奶奶|爷爷|婆婆|老太太|老汉|老人|先生|女士|小姐|老板|同志|总(?=$|[^\\p{Script=Han}]|[他她们说讲的在去把给])";
const CALLED = new RegExp(`(?<office>${OFFICE})|${ADDRESS}`, "gu");
/** Offices that titles put otherwise. */
const PRINTED: readonly { readonly called: RegExp; readonly title: RegExp }[] = [
  { called: /医生|大夫/u, title: /医/u },
  { called: /老师/u, title: /教师|老师|教授|讲师|校长|辅导员/u },
  { called: /警官/u, title: /警|公安|派出所/u },
  { called: /经理|董事长/u, title: /经理|董事长|总裁|总监|负责人/u },
];
/** Nobody asks of more people at once. */
const MOST_CALLED = 4;
/** Surnames that are words of their own far more often: 和书记, 从市长. */
const SELDOM_SURNAME = /[和于在任从向对都有为时那同与原]$/u;

/**
 * Puts the whole name where a question calls somebody by surname and office, 何市长, 裴师傅, as long as the pages tell who
 * is meant. What stands on a page as it was asked stays.
 */
export function withFullNames(question: string, pages: Pages): string {
  const text = fold(question);
  const matches = [...text.matchAll(CALLED)].slice(0, MOST_CALLED);
  const calls = matches.flatMap((match) => callAt(text, match, pages) ?? []);
  return calls.reduceRight((whole, { at, end, name }) => whole.slice(0, at) + name + whole.slice(end), question);
}

type Pages = Pick<Passages, "vocabulary" | "index" | "texts">;

/** Where somebody is called by surname and office, and the name to be put there: 裴师傅 is no 师傅 on the page. */
interface Call {
  readonly at: number;
  readonly end: number;
  readonly name: string;
}

function callAt(text: string, { index: end, 0: called, groups }: RegExpExecArray, pages: Pages): Call | undefined {
  const { archive, tokenizer } = pages.vocabulary;
  const at = [2, 1]
    .map((length) => end - length)
    .find((start) => start >= 0 && surnameLength(text.slice(start, end)) === end - start);
  if (at === undefined || SELDOM_SURNAME.test(text.slice(at, end))) return undefined;
  if (!tokenizer.tag(text).some(({ start }) => start === at)) return undefined;
  const surname = text.slice(at, end);
  const people = archive.people.filter(({ name }) => surnameOf(fold(name)) === surname);
  const meant = groups?.office === undefined ? people : inOffice(people, called);
  const person = closest(meant, text);
  if (!person || holdersOf(surname + called, pages).length > 0) return undefined;
  return { at, end: end + called.length, name: person.name };
}

function surnameOf(name: string): string {
  return name.slice(0, surnameLength(name));
}

/** 吕书记 may be the 副书记, where no 吕 is the 书记 himself. */
function inOffice(people: readonly PersonEntry[], called: string): readonly PersonEntry[] {
  const printed = PRINTED.find((office) => office.called.test(called))?.title;
  const inTitle = (title: string) => printed?.test(title) || title.includes(called);
  const holders = people.filter(({ titles }) => titles.some(({ title }) => inTitle(title)));
  const heads = holders.filter(({ titles }) =>
    titles.some(({ title }) => inTitle(title) && !title.includes(`副${called}`)),
  );
  return heads.length > 0 ? heads : holders;
}

/** The one whose titles say most of the question, 人大周主任; undefined where several do. */
function closest(people: readonly PersonEntry[], text: string): PersonEntry | undefined {
  const scored = people.map((person) => ({ person, score: pairsIn(text, person) })).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score > (second?.score ?? -1) ? first.person : undefined;
}

function pairsIn(text: string, { titles }: PersonEntry): number {
  const all = fold(titles.map(({ title }) => title).join("\n"));
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)).filter((pair) => all.includes(pair))
    .length;
}
