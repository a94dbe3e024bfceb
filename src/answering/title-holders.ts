import type { PersonEntry } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { CITIES_OF_COUNTY, countiesIn } from "../newspaper/counties.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { PLACE_NAMES } from "../newspaper/place-names.ts";
import { TITLE } from "../newspaper/titles.ts";
import { fold } from "../text/fold.ts";
import type { QuestionReading, Vocabulary } from "./read-question.ts";
import type { TimeScope } from "./time-scope.ts";

/** Somebody in an office, as an article prints it. */
export interface TitleHolder {
  readonly name: string;
  readonly title: string;
  readonly date: string | null;
  readonly articleId: string;
}

/** Where an office is printed. */
interface About {
  /** The places whose paper it is, folded. */
  readonly homes: ReadonlySet<string>;
  /** Folded. */
  readonly headline: string;
  /** The counties and districts that the sentence names before the holder. */
  readonly counties: () => readonly string[];
}

/** Words around an office that ask who holds it and nothing more. */
const ASKING =
  /(?:现任|现在的?|当时的?|分别|都|有|被|报道|了|过|换人|换|叫|名字|名|是|谁|哪[几些]?位|哪些人|什么|啥|的|吗|呢|呀|啊|请问|一?下|还|同一个?人|[?？,，。!！\s和与及、])+/gu;
const ASKED_AT_END = /(?<=\p{Script=Han}{2})是哪一?位\p{Script=Han}{0,4}[?？]*$/u;
/** 郑州市, 郑州, 我市, 全市 -> 郑州. */
const NOWHERE: ReadonlySet<string> = new Set();
/** 政府常务副县长 is 常务副县长. */
const OF_GOVERNMENT = /^(?:[市县区省]?人民)?政府(?=.*[副常].)/u;
/** 市长, 县委书记 are of a place; 科研科科长 is of whatever the story is about. */
const OF_A_PLACE = /^[副]?[省市县区州旗镇乡村]|^(?:常务)?副?[省市县区镇乡村]长/u;
const OF_A_COUNTY = /^副?[县区]|^(?:常务)?副?[县区]长/u;
const SENTENCE_END = /[。!?！？\n]/u;
const OWN_PLACE = /^(?:我|本|全)[市省县区]$/u;

/**
 * The offices that a question asks the holder of, `郑州市委书记`; null when it asks for anything else as well.
 */
export function askedOffices(reading: QuestionReading): readonly string[] | null {
  // 郑州市长 by itself asks who that is.
  const isOffice = !reading.kind.asks && reading.scopes.length === 0 && endsInTitle(reading.text);
  const asksHolder = isOffice || reading.kind.wanted === "person" || /换人|换了/u.test(reading.text);
  if (!asksHolder || reading.people.length > 0) return null;
  let text = reading.text;
  for (const { start, end } of reading.scopes) text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  // 巡河队队长是哪位老师: the question word says nothing of the office.
  text = text.replace(ASKED_AT_END, "");
  const last = [...text.matchAll(TITLE)].at(-1);
  if (!last) return null;
  const rest = text.slice(last.index + last[0].length).replace(ASKING, "");
  const before = text
    .slice(0, last.index + last[0].length)
    .replace(/^(?:请问|谁是|谁当|谁任|是谁|谁(?=\s)|现任|当时的?|[\s和与,，])+/u, "");
  const offices = before
    .split("、")
    // 郑州的市长 is 郑州市长
    .map((office) => office.trim().replace(/^(\p{Script=Han}{2,4})的(?=\p{Script=Han}{2,8}$)/u, "$1"))
    .filter(Boolean);
  return rest === "" && offices.every((office) => endsInTitle(office) && !/[到去在来对向把了的]/u.test(office))
    ? offices
    : null;
}

function endsInTitle(office: string): boolean {
  return [...office.matchAll(TITLE)].some((match) => match.index + match[0].length === office.length);
}

/** Who held all of the offices, within the scope where one is given; newest first, each person once. */
export function findHolders(
  offices: readonly string[],
  scope: TimeScope | undefined,
  { archive, homes }: Vocabulary,
): readonly TitleHolder[] {
  const aboutOf = (articleId: string, name: string): About => {
    const article = archive.find(articleId);
    return {
      homes: homes.get(article?.page ?? "") ?? NOWHERE,
      headline: article ? fold(headlineOf(article)) : "",
      counties: () => (article ? countiesBefore(name, article) : []),
    };
  };
  const holders = archive.people.flatMap((person) => holdingsOf(person, offices, aboutOf, scope));
  return holders.sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
}

function holdingsOf(
  person: PersonEntry,
  offices: readonly string[],
  aboutOf: (articleId: string, name: string) => About,
  scope: TimeScope | undefined,
): readonly TitleHolder[] {
  const inScope = person.titles.filter(({ date }) => isDateWithin(date, scope));
  const held = inScope.find(({ title, articleId }) =>
    offices.every((office) => isAmong(office, fold(title).split("、"), aboutOf(articleId, person.name))),
  );
  return held ? [{ name: person.name, ...held }] : [];
}

/** Each once. */
function countiesBefore(name: string, article: Article): readonly string[] {
  const text = fold([headlineOf(article), ...article.body].join("\n"));
  const before = text.slice(0, text.indexOf(name)).split(SENTENCE_END).at(-1) ?? "";
  return [...countiesIn(before)];
}

function isAmong(office: string, printed: readonly string[], about: About): boolean {
  return printed.some((one) => isSameOffice(office, one, printed[0] ?? one, about));
}

function isDateWithin(date: string | null, scope: TimeScope | undefined): boolean {
  if (!scope) return true;
  return (
    date !== null &&
    (scope.anyYear
      ? date.slice(5) >= scope.from.slice(5) && date.slice(5) <= scope.to.slice(5)
      : date >= scope.from && date <= scope.to)
  );
}

/** The paper's own city goes unnamed in print: 市长 is 郑州市长 in a paper of 郑州, and never 成都市长. */
function isSameOffice(asked: string, printed: string, first: string, about: About): boolean {
  if (asked === printed) return true;
  const bare = printed.replace(OF_GOVERNMENT, "");
  if (asked.endsWith(bare)) return isOf(asked.slice(0, asked.length - bare.length), bare, first, about);
  return printed.endsWith(asked) && isFuller(printed.slice(0, printed.length - asked.length), asked, about);
}

/** 高新区|管委会主任: whether what the reader names before the printed office is what it is of. */
function isOf(prefix: string, printed: string, first: string, { homes, headline, counties }: About): boolean {
  if (prefix === "" || isHome(prefix, homes)) return true;
  // 河东区委书记王某调研,区长李某陪同: of the one district that was named.
  if (OF_A_COUNTY.test(printed) && CITIES_OF_COUNTY.has(prefix)) return counties().join() === prefix;
  if (!OF_A_PLACE.test(printed) && headline.includes(prefix)) return true;
  // 高新区党工委副书记、管委会主任: the second office is of 高新区 as well.
  return first !== printed && withoutHome(first, homes).includes(withoutHome(prefix, homes));
}

/** 市委|书记: whether the office is the one asked for, printed with its place or level. */
function isFuller(prefix: string, asked: string, { homes }: About): boolean {
  // 书记 without a level is the highest that the paper has: 市委书记.
  if (asked === "书记" && /^[省市县区州旗]委$/u.test(prefix)) return true;
  const namesItsOwnPlace = asked.length >= 6 && !/^[市省县区]/u.test(asked);
  return isHome(prefix, homes) || (namesItsOwnPlace && PLACE_NAMES.has(prefix.replace(/[市省县]$/u, "")));
}

function withoutHome(office: string, homes: ReadonlySet<string>): string {
  const home = [...homes].find((place) => office.startsWith(place));
  return home ? office.slice(home.length).replace(/^市/u, "") : office;
}

function isHome(prefix: string, homes: ReadonlySet<string>): boolean {
  return OWN_PLACE.test(prefix) || homes.has(prefix) || homes.has(prefix.replace(/[市县]$/u, ""));
}
