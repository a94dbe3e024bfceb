import type { QuestionReading } from "./read-question.ts";

/** Somebody who is told by whose they are, right before the question word. */
const RELATION =
  /(?:老板|店主|房东|孩子|儿子|女儿|妻子|丈夫|爱人|老婆|老公|[男女]朋友|父亲|母亲|爸爸|妈妈|父母|爷爷|奶奶|哥哥|弟弟|姐姐|妹妹|徒弟|师傅|老师|教练|同学|邻居|搭档)(?=的?(?:名字)?[是叫]?$)/u;

/** 她的男朋友是做什么的, 老板叫什么: who is asked about by whose they are; undefined when nobody is. */
export function askedRelation({ kind, text }: QuestionReading): string | undefined {
  if (kind.wanted !== "person" && kind.wanted !== "title") return undefined;
  return RELATION.exec(text.slice(0, kind.at))?.[0];
}
