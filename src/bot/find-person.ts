import type { Answerer } from "../answering/answer.ts";
import type { Archive, PersonEntry } from "../newspaper/archive.ts";
import { fold } from "../text/fold.ts";

/** Who is meant by a name: the one who has it, who wrote under it, or those whose names are near; most stories first. */
export type PersonFound =
  | { readonly kind: "maker" }
  | { readonly kind: "found"; readonly person: PersonEntry }
  | { readonly kind: "near"; readonly people: readonly PersonEntry[] };

const MOST_NEAR = 6;
/** Names of Chinese have so many characters; a longer text is no name. */
const LONGEST_NAME = 4;
const LATIN = /^[a-zü]+$/u;
const SHORTEST_OFFICE = 2;

/** Looks a name up as it is printed, traditional or with a title (李明市长); then by office, sound and all characters but one. */
export function findPerson(words: string, archive: Archive, answerer: Answerer): PersonFound {
  const name = fold(words).replace(/[\s?？。!！]+/gu, "");
  const named = archive.people.find((person) => fold(person.name) === name);
  if (named !== undefined) return { kind: "found", person: named };
  if (isMaker(name, archive)) return { kind: "maker" };
  const within = archive.people.filter((person) => name.includes(fold(person.name)));
  const [only, ...others] = within;
  if (only !== undefined)
    return others.length === 0 ? { kind: "found", person: only } : { kind: "near", people: within };
  const near = nearNames(name, words, archive, answerer);
  const [first] = near;
  // A name in pinyin is no wrong name.
  return first !== undefined && near.length === 1 && LATIN.test(name)
    ? { kind: "found", person: first }
    : { kind: "near", people: near };
}

/** Whether a reporter or a photographer has this name. */
function isMaker(name: string, { articles }: Archive): boolean {
  return articles.some(({ reporters, correspondents, photographers }) =>
    [...reporters, ...correspondents, ...photographers].some((maker) => fold(maker) === name),
  );
}

function nearNames(name: string, words: string, archive: Archive, answerer: Answerer): readonly PersonEntry[] {
  const alike = archive.people.filter((person) => isNear(fold(person.name), name) || hasOffice(person, name));
  const heard = answerer.ask(words).understood.people.flatMap((heardName) => archive.person(heardName) ?? []);
  return [...new Set([...heard, ...alike])].slice(0, MOST_NEAR);
}

/** 李市长: the surname, and a word of a title. */
function hasOffice({ name, titles }: PersonEntry, typed: string): boolean {
  const office = typed.slice(1);
  return office.length >= SHORTEST_OFFICE && name[0] === typed[0] && titles.some(({ title }) => title.includes(office));
}

/** One character is another, is missing or too many; of a surname alone, whoever has it. */
function isNear(name: string, typed: string): boolean {
  if (typed.length === 1) return name.startsWith(typed);
  if (typed.length < 2 || typed.length > LONGEST_NAME) return false;
  if (Math.abs(name.length - typed.length) > 1) return false;
  const [shorter, longer] = name.length < typed.length ? [name, typed] : [typed, name];
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  const restOfShorter = shorter.slice(start + Number(shorter.length === longer.length));
  // 明 alone is near to no name: a character must be shared in its place.
  return longer.slice(start + 1) === restOfShorter && (start > 0 || restOfShorter.length > 0);
}
