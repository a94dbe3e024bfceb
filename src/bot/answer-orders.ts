import type { Answer } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { byRelevance } from "./by-relevance.ts";
import type { Messages } from "./messages.ts";
import { citationItem, type ListItem, referenceItem } from "./render-list.ts";

/** The rows of a list in both of its orders. */
export interface Orders {
  readonly time: readonly ListItem[];
  readonly relevance: readonly ListItem[];
  /** The order that is shown first. */
  readonly usual: "time" | "relevance";
}

/** All articles that belong, as they are given: newest first; or those first that are about the words most. */
export function articleOrders({ citations, understood }: Answer, archive: Archive, texts: Messages): Orders {
  const time = citations.map((citation) => citationItem(citation, archive, texts));
  const words = [...understood.terms, ...understood.people];
  // The news of a day, or all there is: no words that a story could be about more than another.
  if (words.length === 0) return { time, relevance: time, usual: "time" };
  const articles = citations.flatMap(({ articleId }) => archive.find(articleId) ?? []);
  const places = new Map(byRelevance(articles, words).map(({ id }, at) => [id, at]));
  const placeOf = ({ articleId }: ListItem) => places.get(articleId) ?? places.size;
  return { time, relevance: time.toSorted((a, b) => placeOf(a) - placeOf(b)), usual: "time" };
}

/** What else tells, best first; or the newest first. */
export function sourceOrders(answer: Answer, archive: Archive, texts: Messages): Orders {
  const relevance = otherSources(answer, archive, texts);
  const dayOf = ({ articleId }: ListItem) => archive.find(articleId)?.published?.date ?? "";
  return {
    time: relevance.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a))),
    relevance,
    usual: "relevance",
  };
}

/** The reports of the same event first, then the other passages, each with the reports of its event. */
export function otherSources({ citations }: Answer, archive: Archive, texts: Messages): readonly ListItem[] {
  return citations.flatMap((citation, at) => [
    ...(at === 0 ? [] : [citationItem(citation, archive, texts)]),
    ...citation.also.map((reference) => referenceItem(reference, archive, texts)),
  ]);
}
