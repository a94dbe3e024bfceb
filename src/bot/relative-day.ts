import { fold } from "../text/fold.ts";

/** Days that are counted from another: 昨天 · 明天 · 去年 · 上周三 · 最近三天 · 这个月 · last year. Folded. */
const RELATIVE =
  /大?前[天日]|明天|后天|[昨今][天日晚早]|当天|[今去前上本]年|(?:上上|上|这|本)个?(?:周|星期|礼拜)[一二三四五六日天末]?|(?:上上|上|这|本)个?月|(?:最近|近|过去|这)(?:\d{1,3}|[一二两三四五六七八九十]{1,2})个?(?:天|日|周|星期|月|年)|\b(?:yesterday|today|(?:last|this) (?:week|month|year))\b/u;

/** The first day of a question that is counted from another, in the reader's own words; null when there is none. */
export function relativeDay(question: string): string | null {
  // Folding keeps offsets.
  const found = RELATIVE.exec(fold(question));
  return found === null ? null : question.slice(found.index, found.index + found[0].length);
}
