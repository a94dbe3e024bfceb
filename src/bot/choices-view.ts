import type { InlineKeyboardButton } from "grammy/types";
import type { Choices } from "./callback-data.ts";
import { pageOf, pagerRows, plainView, type View } from "./view.ts";

interface ChoicesOptions {
  readonly heading: string;
  /** From 0; moved to the nearest page that there is. */
  readonly page: number;
  readonly buttonsARow: number;
  /** What shows another page of it. */
  readonly action: Choices;
}

/** How many choices stand on a page. */
export const CHOICES_A_PAGE = 10;

/** Things to choose from, ten buttons a page; a button is made only for what is shown. */
export function choicesView<T>(
  choices: readonly T[],
  buttonOf: (choice: T) => InlineKeyboardButton,
  { heading, page, buttonsARow, action }: ChoicesOptions,
): View {
  const shown = pageOf(choices, page, CHOICES_A_PAGE);
  return {
    text: plainView(heading).text,
    keyboard: [
      ...inRows(shown.items.map(buttonOf), buttonsARow),
      ...pagerRows(shown.page, shown.pages, (to) => ({ action, page: to })),
    ],
  };
}

function inRows<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  const rows = Math.ceil(items.length / perRow);
  return Array.from({ length: rows }, (_, row) => items.slice(row * perRow, (row + 1) * perRow));
}
