import { numbersIn } from "../text/chinese-number.ts";
import { fold } from "../text/fold.ts";
import type { Citation } from "./answer.ts";
import { isUpdate } from "./is-update.ts";
import type { ReportEvents } from "./report-events.ts";

/** A passage that answers, with its short answer. */
export interface CitedAnswer {
  readonly citation: Citation;
  readonly answer: string | null;
}

/** Reports of one event that are read: a newer one may give another figure. */
const COPIES_READ = 3;

/**
 * One passage for each event, the others of it under `also`. Reports that answer otherwise, of the event or in the same
 * words but for a figure, are passages of their own, the newest first. Else the order stays.
 */
export function groupCitations(found: readonly CitedAnswer[], events: ReportEvents): readonly CitedAnswer[] {
  const kept: CitedAnswer[] = [];
  for (const one of found) {
    const said = kept.some((other) => areOfOneEvent(one, other, events) && !answersOtherwise(one, other));
    if (!said) kept.push(one);
  }
  const ordered = newestFirst(kept, events);
  const cited = new Set(ordered.map(({ citation }) => citation.articleId));
  return ordered.map((one, at) => {
    const isFirst = !ordered.slice(0, at).some((other) => areOfOneEvent(one, other, events));
    const reports = isFirst ? (events.get(one.citation.articleId) ?? []) : [];
    const also = reports.filter(({ articleId }) => !cited.has(articleId));
    return { ...one, citation: { ...one.citation, also } };
  });
}

/** The first of `hits` that tell `most` events, and of each no more reports than are read. */
export function hitsByEvent<T extends { readonly id: string }>(
  hits: readonly T[],
  events: ReportEvents,
  most: number,
  copies = COPIES_READ,
): readonly T[] {
  const seen = new Map<unknown, number>();
  return hits.filter(({ id }) => {
    const event = events.get(id) ?? id;
    const count = seen.get(event) ?? 0;
    if (count === copies || (count === 0 && seen.size === most)) return false;
    seen.set(event, count + 1);
    return true;
  });
}

function areOfOneEvent(a: CitedAnswer, b: CitedAnswer, events: ReportEvents): boolean {
  const event = events.get(a.citation.articleId);
  return event !== undefined && event === events.get(b.citation.articleId);
}

/** 26人 and 31人 are two answers; 闻立群 and 市长闻立群 are one. */
function answersOtherwise({ answer: a }: CitedAnswer, { answer: b }: CitedAnswer): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [fold(a), fold(b)];
  if (one.includes(other) || other.includes(one)) return false;
  const [values, others] = [one, other].map((text) =>
    numbersIn(text)
      .map(({ value }) => value)
      .join(),
  );
  return values === "" || values !== others;
}

/** The passages of one event, and those that bring it up to date, change places among themselves only. */
function newestFirst(kept: readonly CitedAnswer[], events: ReportEvents): readonly CitedAnswer[] {
  const tellings: CitedAnswer[][] = [];
  for (const one of kept) {
    const telling = tellings.find(([first]) => first && isAnotherTelling(first, one, events));
    if (telling) telling.push(one);
    else tellings.push([one]);
  }
  const places = new Map(
    tellings.flatMap((telling) => {
      const byDay = telling.toSorted((a, b) => (b.citation.date ?? "").localeCompare(a.citation.date ?? ""));
      return telling.map((one, at) => [one, byDay[at] ?? one] as const);
    }),
  );
  return kept.map((one) => places.get(one) ?? one);
}

function isAnotherTelling(a: CitedAnswer, b: CitedAnswer, events: ReportEvents): boolean {
  return areOfOneEvent(a, b, events) || (answersOtherwise(a, b) && isUpdate(a.citation, b.citation));
}
