import type { QuestionTerm } from "./question-terms.ts";
import type { QuestionReading } from "./read-question.ts";

/** 改完, 采完, 养些, 水里: what the segmenter leaves behind a word of talk that it does not know. */
const BEHIND =
  /(?:起来|下来|出来|进来|过来|回来|上去|下去|出去|进去|过去|[了完过着掉好上下去来起出到些得的地处要人里中边们给成住])$/u;
/** 要值, 没整, 从朔宁: ... and before it. */
const BEFORE = /^(?:有没|能不|会不|[要从没被把给跟和在到向往对是还又就才都再不能会想最着很太真刚已只光])/u;
/** What a character by itself would tell. */
const CHARACTER_WEIGHT = 0.3;

/** 哪几个区县市, 几道手续: no page needs to name the kind of thing that is asked for. Characters of 哪几个. */
const ASKING_CHARS = 3;

/**
 * Takes from words that no page holds what is no part of them: 改完 asks for 改. What stays absent stays as it is.
 * @param isAbsent true when no page holds a folded text.
 */
export function mendTerms(
  { terms, kind }: Pick<QuestionReading, "terms" | "kind">,
  isAbsent: (folded: string) => boolean,
): readonly QuestionTerm[] {
  const askedEnd = kind.at + ASKING_CHARS + (kind.noun?.length ?? 0);
  const isAsked = ({ start, text }: QuestionTerm) =>
    kind.asks && kind.noun !== null && start >= kind.at && start + text.length <= askedEnd;
  return terms.map((term) => {
    if (term.isHard || term.text.length < 2 || !isAbsent(term.text)) return term;
    return isAsked(term) ? lighter(term) : mend(term, isAbsent);
  });
}

function lighter(term: QuestionTerm): QuestionTerm {
  return { ...term, weight: Math.min(term.weight, CHARACTER_WEIGHT) };
}

function mend(term: QuestionTerm, isAbsent: (folded: string) => boolean): QuestionTerm {
  const { text, start } = term;
  const lead = BEFORE.exec(text)?.[0].length ?? 0;
  const tail = BEHIND.exec(text)?.[0].length ?? 0;
  if (lead + tail === 0) return term;
  const cuts = [
    { from: 0, to: text.length - tail },
    { from: lead, to: text.length },
    { from: lead, to: text.length - tail },
  ];
  const cut = cuts.find(({ from, to }) => to - from >= 2 && to - from < text.length && !isAbsent(text.slice(from, to)));
  return cut
    ? { ...term, text: text.slice(cut.from, cut.to), start: start + cut.from }
    : // 改 stands in words of all sorts: 改 itself is not looked for, 改完 hardly missed.
      lighter(term);
}
