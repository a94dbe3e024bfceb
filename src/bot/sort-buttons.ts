import type { InlineKeyboardButton } from "grammy/types";
import type { Origin } from "./callback-data.ts";
import type { ListKey } from "./list-key.ts";
import type { Messages } from "./messages.ts";
import { button } from "./view.ts";
import { openedFrom } from "./way-back.ts";

type Reorderable = Extract<ListKey, { readonly isReordered?: true }>;

interface SortOptions<T> {
  /** The whole list in both orders. */
  readonly time: readonly T[];
  readonly relevance: readonly T[];
  /** The order that the list has by itself. */
  readonly usual: "time" | "relevance";
  readonly origin?: Origin | undefined;
  readonly texts: Messages;
}

/** The button that shows a list in its other order, from the beginning; none where both orders are the same. */
export function sortButtons<T>(list: Reorderable, options: SortOptions<T>): readonly InlineKeyboardButton[] {
  const { time, relevance, usual, origin, texts } = options;
  if (time.every((item, at) => item === relevance[at])) return [];
  const { isReordered = false, ...inUsualOrder } = list;
  const isByTime = (usual === "time") !== isReordered;
  const turned: ListKey = isReordered ? inUsualOrder : { ...inUsualOrder, isReordered: true };
  return [
    button(isByTime ? texts.sortByRelevance : texts.sortByTime, {
      action: "list",
      list: turned,
      page: 0,
      ...openedFrom(origin),
    }),
  ];
}
