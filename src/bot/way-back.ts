import type { CallbackData, Origin } from "./callback-data.ts";

/** The button that leads back to where a view was opened from. */
export function backTo(origin: Origin): CallbackData {
  switch (origin.view) {
    case "list":
      return { action: "list", list: origin.list, page: origin.page, ...openedFrom(origin.origin) };
    case "article":
      return { action: "back-to-article", key: origin.key, page: origin.page, ...openedFrom(origin.origin) };
    case "answer":
      return { action: "answer", digest: origin.digest };
    case "random":
      return { action: "random", except: null };
  }
}

/** The field that keeps where a view was opened from; none where it was opened from nothing. */
export function openedFrom(origin: Origin | null | undefined): { readonly origin?: Origin } {
  return origin === null || origin === undefined ? {} : { origin };
}

/** Whether a button, or a way back from what it shows, needs the question that its message answers. */
export function needsQuestion(data: CallbackData): boolean {
  if (data.action === "answer" || (data.action === "list" && data.list.kind === "question")) return true;
  const origin = "origin" in data ? data.origin : undefined;
  return origin !== undefined && origin !== null && needsQuestion(backTo(origin));
}

/** A way back without the view before its last; null for one of less than two views. */
export function shorterWay(origin: Origin | null): Origin | null {
  const way: Origin[] = [];
  for (let step = origin ?? undefined; step !== undefined; step = "origin" in step ? step.origin : undefined) {
    way.push(step);
  }
  if (way.length < 2) return null;
  return way
    .toSpliced(-2, 1)
    .reduceRight((after: Origin | null, step) => (after === null ? step : { ...step, origin: after }), null);
}
