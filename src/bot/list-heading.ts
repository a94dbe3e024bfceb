import type { Answer } from "../answering/answer.ts";
import { fold } from "../text/fold.ts";
import { blankQuestionWords } from "../text/question-words.ts";
import { clipText } from "./clip-text.ts";
import type { Messages } from "./messages.ts";

/** 请问有哪些跟 · 帮我找一下关于: what stands before what is asked for. */
const BEFORE_SUBJECT =
  /^(?:请问|我想(?:看看?|知道|了解)|我要看|给我看?|帮我|看看|查查?|找找?|搜索?|一下|都?有(?:没有|哪些|什么|啥)|哪些|关于|有关|跟|和|与|\s)+/u;
/** 有关的新闻有哪些? · 方面的报道: what stands behind it. */
const BEHIND_SUBJECT =
  /(?:(?:有关|相关|方面)?的?(?:新闻|报道|消息|文章))?(?:都?有(?:哪些|什么|啥|吗|没有)|呢|吗)?[\s?？。.!！]*$/u;
/** Words and no sentence. */
const WORD = /^[\p{L}\p{N}·.&+\- ]+$/u;
const LONGEST_WORD = 12;
const MAX_SUBJECT = 40;
const MAX_NAMES = 8;

/** The first line of a list: `何某:5 篇` · `“疫苗接种”:1 篇` · `2023年5月8日的新闻:4 篇`. */
export function listHeading(answer: Answer, texts: Messages): string {
  const { people, from, to } = answer.understood;
  const count = answer.citations.length;
  // With days it is the reader's own words again: 何某2022年.
  if (people.length > 0 && from === null && isOnlyPeople(answer)) return texts.countOf(nameList(people), count);
  if (people.length + answer.understood.terms.length > 0) {
    return texts.countOf(texts.quoted(clipText(subjectOf(answer.question), MAX_SUBJECT)), count);
  }
  if (from !== null && to !== null) return texts.countOnDays(from, to, count);
  // The name of a reporter is neither a term nor somebody in the news. 所有新闻 is no name.
  const name = answer.question.trim();
  return isWord(name) && subjectOf(name) === name ? texts.countOf(name, count) : texts.countFound(count);
}

/** Whether a question is a keyword, which is repeated as it was typed: 奥运会, iPhone 15. */
export function isWord(question: string): boolean {
  const folded = fold(question.trim());
  return folded.length <= LONGEST_WORD && WORD.test(folded) && blankQuestionWords(folded) === folded;
}

/** What a question is about, in the reader's own words: `有哪些跟地铁有关的新闻?` → `地铁`. */
export function subjectOf(question: string): string {
  const folded = fold(question);
  const start = BEFORE_SUBJECT.exec(folded)?.[0].length ?? 0;
  const end = folded.length - (BEHIND_SUBJECT.exec(folded)?.[0].length ?? 0);
  // Folding keeps offsets. A question of nothing else is shown as it is.
  return question.slice(start, end).trim() || question.trim();
}

function isOnlyPeople({ understood: { people, terms } }: Answer): boolean {
  const folded = people.map(fold);
  return terms.every((term) => folded.includes(fold(term)));
}

function nameList(people: readonly string[]): string {
  return people
    .slice(0, MAX_NAMES)
    .map((name) => clipText(name, MAX_SUBJECT))
    .join("、");
}
