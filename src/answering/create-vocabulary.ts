import type { Archive } from "../newspaper/archive.ts";
import { fold } from "../text/fold.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { homePlaces } from "./home-places.ts";
import type { Vocabulary } from "./read-question.ts";
import { rememberTags } from "./remember-tags.ts";

/** Folded, quotes are straight: one opens and the next closes. */
const QUOTED = /"(?<words>\p{Script=Han}{3,8})"/gu;

/** What the reading of questions has to know of an archive: its people, places, papers and reporters. */
export function createVocabulary(archive: Archive, tokenizer: Tokenizer): Vocabulary {
  const homes = homePlaces(archive);
  const people = new Map(archive.people.map((person) => [fold(person.name), person]));
  return {
    archive,
    tokenizer: rememberTags(tokenizer),
    names: new Set(people.keys()),
    places: placesOf(archive, homes),
    quoted: quotedOf(archive),
    homes,
    makers: makersOf(archive),
    person: (name) => people.get(name),
  };
}

/** Places that the pages name with their kind, and the cities of the papers, without 市 and 县. */
function placesOf(archive: Archive, homes: Vocabulary["homes"]): ReadonlySet<string> {
  const named = archive.articles.flatMap(({ places }) =>
    places.map((place) => fold(place).replace(/[市县区镇]$/u, "")),
  );
  const cities = [...homes.values()].flatMap((places) => [...places]);
  return new Set([...named, ...cities].filter((place) => place.length >= 2));
}

/** “青年里”, “邻里食堂”: what is called so on some page. */
function quotedOf(archive: Archive): ReadonlySet<string> {
  const texts = archive.articles.flatMap(({ headline, subhead, body }) => [headline, subhead ?? "", ...body]);
  return new Set(texts.flatMap((text) => [...fold(text).matchAll(QUOTED)].map((match) => match.groups?.words ?? "")));
}

function makersOf(archive: Archive): Vocabulary["makers"] {
  const makers = new Map<string, Set<string>>();
  for (const { id, reporters, correspondents } of archive.articles) {
    for (const name of [...reporters, ...correspondents].map(fold)) {
      makers.set(name, (makers.get(name) ?? new Set()).add(id));
    }
  }
  return makers;
}
