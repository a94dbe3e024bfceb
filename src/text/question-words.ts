/**
 * What makes a sentence a question and is met in no answer: 去年郑州有多少人献血 asks for 去年郑州有人献血. Longest first,
 * simplified. Words that can be part of what is asked for (何 of 何地, 几 of 几内亚) stand with what shows the question.
 */
const QUESTION_WORDS = [
  "请问|请告诉我|告诉我|我想知道|我想问|想问一下|帮我查一下|帮我找|你知道|有谁知道|谁知道",
  "为什么|为何|因为什么|由于什么|是什么|什么样|什么时候|什么时间|什么地方|什么|甚么|啥时候|啥",
  "怎么样|怎么办|怎样|怎么|如何|何时|何地|何处|何人|何事|何种|何者|何年|何月|何日|何以|有何",
  "哪一[片条座所家种款项部首支只栋层站届期场次级名位份]|哪[片条座所家种款项部首支只栋层站届期场次级份]|哪一个|哪一|哪个|哪些|哪里|哪儿|哪位|哪几|哪年|哪天|哪",
  "多少|多久|多长时间|多长|多大|多高|多远|多重|多宽|多深|多快|几个|几次|几年|几月|几日|几天|几号|几时|几点|几人|几名|几位|几种|几(?![内里乎何])",
  "是谁|谁的|谁|是不是|有没有|能不能|是否|能否|可否|有无|吗|呢|吧",
] as const;

const PATTERN = new RegExp(QUESTION_WORDS.join("|"), "g");

/**
 * The folded question with its question words blanked out, a space for each character, so that offsets stay and what
 * stood on both sides is not read as one word. A question of nothing else comes back as it was: 谁是谁
 */
export function blankQuestionWords(folded: string): string {
  const blanked = folded.replace(PATTERN, (word) => " ".repeat(word.length));
  return /[\p{L}\p{N}]/u.test(blanked) ? blanked : folded;
}
