import { synonymsOf } from "./meet-terms.ts";
import { printedDay } from "./printed-day.ts";
import type { QuestionReading } from "./read-question.ts";

/** Words of the pages that are looked for in place of one that no page holds. */
const MOST_IN_PLACE = 4;

/**
 * What a question is searched by: its words, the days as papers print them (八月二十二号 is 8月22日), and, for a word that no
 * page holds, the words of the pages that stand for it (打鱼的船 is 渔船).
 * @param isAbsent true when no page holds a folded text.
 */
export function searchText({ text, scopes, terms }: QuestionReading, isAbsent: (folded: string) => boolean): string {
  const days = scopes.filter(({ from, to }) => from === to).map(({ from }) => printedDay(from));
  const printed = terms
    .filter((term) => isAbsent(term.text))
    .flatMap((term) =>
      synonymsOf(term.text)
        .filter((word) => !isAbsent(word))
        .slice(0, MOST_IN_PLACE),
    );
  return [text, ...[...days, ...printed].filter((word) => !text.includes(word))].join(" ");
}
