import type { CallbackData, Choices } from "./callback-data.ts";
import { button, pageOf, pagerRows, plainView, type View } from "./view.ts";

/** One of the things to choose from: what its button says and shows. */
export interface Choice {
  readonly text: string;
  readonly opens: CallbackData;
}

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

/** Things to choose from, ten buttons a page; what a button says is made only for those shown. */
export function choicesView<T>(
  things: readonly T[],
  choiceOf: (thing: T) => Choice,
  { heading, page, buttonsARow, action }: ChoicesOptions,
): View {
  const shown = pageOf(things, page, CHOICES_A_PAGE);
  const choices = shown.items.map(choiceOf);
  const pageData = (to: number): CallbackData => ({ action, page: to });
  return {
    text: plainView(heading).text,
    keyboard: [
      ...inRows(
        choices.map(({ text, opens }) => button(text, opens)),
        buttonsARow,
      ),
      ...pagerRows(shown.page, shown.pages, pageData),
    ],
    followed: {
      opens: choices.map(({ opens }) => opens),
      more: shown.page + 1 < shown.pages ? pageData(shown.page + 1) : null,
      question: null,
    },
  };
}

function inRows<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  const rows = Math.ceil(items.length / perRow);
  return Array.from({ length: rows }, (_, row) => items.slice(row * perRow, (row + 1) * perRow));
}
