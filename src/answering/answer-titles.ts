import type { PersonEntry } from "../newspaper/archive.ts";
import { PLACE_NAMES } from "../newspaper/place-names.ts";
import { TITLE } from "../newspaper/titles.ts";
import type { Range } from "../text/sentences.ts";
import type { Found, Passages } from "./answer-one.ts";
import { askedRelation } from "./asked-relation.ts";
import { groupCitations } from "./group-citations.ts";
import { makeCitation } from "./make-citation.ts";
import type { QuestionReading } from "./read-question.ts";
import type { TimeScope } from "./time-scope.ts";
import { askedOffices, findHolders, type TitleHolder } from "./title-holders.ts";

const SHORTEST_BODY = 2;
const OF_GOVERNMENT = /[省市县区州旗镇乡村委]$|街道|办事处|政府/u;

/** Nothing on the pages says who it was, and the question asks nothing else. */
export type HolderReply = Found | "nobody";

/**
 * Who holds an office: 2021年和2023年的市委书记分别是谁.
 * @returns undefined when the question asks for something else.
 */
export function answerHolder(reading: QuestionReading, passages: Passages): HolderReply | undefined {
  const pair = reading.scopes.length === 0 ? askedPair(reading) : null;
  if (pair) {
    const found = pair.flatMap((offices) => holdersFor(offices, undefined, reading, passages).slice(0, 1));
    return found.length > 0 ? foundOf(found, "name", passages) : "nobody";
  }
  const offices = askedOffices(reading);
  if (!offices) return undefined;
  const scopes: readonly (TimeScope | undefined)[] = reading.scopes.length > 0 ? reading.scopes : [undefined];
  const holders = scopes.map((scope) => holdersFor(offices, scope, reading, passages));
  const found = holders.flat();
  if (found.length > 0) return foundOf(found, "name", passages);
  return offices.every((office) => isOfBody(office, passages)) ? undefined : "nobody";
}

/** 巡河队队长: an office of a body that the pages name, not of a place or its government. */
function isOfBody(office: string, { index, vocabulary }: Passages): boolean {
  const title = [...office.matchAll(TITLE)].at(-1);
  const body = office.slice(0, title?.index).replace(/的$/u, "");
  const isPlace = OF_GOVERNMENT.test(body) || PLACE_NAMES.has(body) || vocabulary.places.has(body);
  return body.length >= SHORTEST_BODY && !isPlace && !index.isAbsent(body);
}

/** 洛阳市长和新乡市长分别是谁: each office by itself; null when there are no two. */
function askedPair(reading: QuestionReading): readonly (readonly string[])[] | null {
  const [first = "", second, ...others] = reading.text.split(/以及|[和与及]/u);
  if (!second || others.length > 0) return null;
  const offices = [`${first}是谁`, second].map((text) => askedOffices({ ...reading, text }));
  const [one, two] = offices;
  return one && two ? [one, two] : null;
}

function holdersFor(
  offices: readonly string[],
  scope: TimeScope | undefined,
  reading: QuestionReading,
  { vocabulary }: Passages,
): readonly TitleHolder[] {
  const all = findHolders(offices, scope, vocabulary);
  if (reading.kind.several && reading.scopes.length === 0) return all;
  // Two who are printed with one office on one day hold it both: 市委副书记.
  return all.filter(({ date }) => date === all[0]?.date);
}

/** What office a person holds, at each time asked for: 周某2021年是什么职务,2023年又是什么. */
export function answerTitle(reading: QuestionReading, passages: Passages): Found | undefined {
  const person = reading.people[0] === undefined ? undefined : passages.vocabulary.person(reading.people[0]);
  if (reading.kind.wanted !== "title" || !person || askedRelation(reading) !== undefined) return undefined;
  const titles =
    reading.scopes.length > 0 ? reading.scopes.map((scope) => titleAt(person, scope)) : [titleAt(person, undefined)];
  const found = titles.filter((title) => title !== undefined);
  return found.length > 0
    ? foundOf(
        found.map((title) => ({ name: person.name, ...title })),
        "title",
        passages,
      )
    : undefined;
}

/** The fullest title of the newest articles; 市领导 says less than any other. */
function titleAt(person: PersonEntry, scope: TimeScope | undefined): PersonEntry["titles"][number] | undefined {
  const within = person.titles.filter(
    ({ date }) => !scope || (date !== null && date >= scope.from && date <= scope.to),
  );
  return within.find(({ title }) => !/(?:领导|选手|嘉宾|代表)$/u.test(title)) ?? within[0];
}

function foundOf(holders: readonly TitleHolder[], answered: "name" | "title", passages: Passages): Found | undefined {
  const { texts, events } = passages;
  const found = holders.flatMap((holder) => {
    const article = texts.get(holder.articleId);
    const range = article && rangeOf(article.text, holder, answered);
    const sentence = range && article.sentences.find(({ start, end }) => range.start >= start && range.start < end);
    return article && range
      ? [{ citation: makeCitation(article, sentence ?? range, [range], []), answer: holder[answered] }]
      : [];
  });
  const answer = [...new Set(holders.map((holder) => holder[answered]))].join("、");
  const seen = new Set<string>();
  const once = found.filter(({ citation: { articleId } }) => !seen.has(articleId) && seen.add(articleId));
  return { answer, citations: groupCitations(once, events).map(({ citation }) => citation) };
}

/** Where the title stands before the name. */
function rangeOf(text: string, { title, name }: TitleHolder, answered: "name" | "title"): Range | undefined {
  const at = text.indexOf(title + name);
  if (at < 0) {
    const bare = text.indexOf(name);
    return bare < 0 ? undefined : { start: bare, end: bare + name.length };
  }
  return answered === "title"
    ? { start: at, end: at + title.length }
    : { start: at + title.length, end: at + title.length + name.length };
}
