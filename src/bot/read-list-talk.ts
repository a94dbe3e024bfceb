import { numbersIn } from "../text/chinese-number.ts";
import { fold } from "../text/fold.ts";

/** What a message wants of the list shown before it. Numbers count from 1. */
export type ListTalk =
  | { readonly wants: "item"; readonly number: number }
  | { readonly wants: "last" }
  | { readonly wants: "full-text" }
  | { readonly wants: "more" };

const NUMBER = "(?<number>\\d{1,3}|[一二两三四五六七八九十]{1,3})";
/** 看一下, 我想看, 打开 · show me. */
const BEGINNING =
  "(?:我?(?:想|要)?(?:请|再)?(?:打开|点开|看看?|读读?|说说?|讲讲?|展开)(?:一下)?|open|showme|show|read)?";
/** 讲的是什么, 的全文, 吧 · please. */
const ENDING = "(?:的?(?:全文|内容|详情|详细内容|原文))?(?:(?:讲|说|写)的?(?:是|了)?(?:什么|啥)|是什么|呢|吧|please)?";
/** 第2条 · 看第二篇 · 第3个讲什么 · number 2. */
const ITEM = new RegExp(`^${BEGINNING}(?:第${NUMBER}[条篇个则项]|(?:number|no|#)(?<latin>\\d{1,3}))${ENDING}$`, "u");
/** 2 · 第2 · 2。 A year has four digits, and 7.1 is a day. */
const BARE = /^\s*第?(?<number>\d{1,2})[\s.。!?]*$/u;
const LAST = new RegExp(`^${BEGINNING}(?:最后(?:一)?[条篇个则项]|thelastone)${ENDING}$`, "u");
const FULL_TEXT =
  /^(?:(?:我?(?:想|要))?(?:看|读|打开|展开)?(?:一下)?(?:这篇的?)?(?:全文|原文|详情)|fulltext|readmore)$/u;
const MORE =
  /^(?:还有(?:呢|吗|没有|别的吗?|其他的?吗?|更多的?吗?)?|别的呢?|其他的?呢?|更多|看更多|更多结果|再来(?:几[条个篇])?|再来点|继续|接着看|下一页|下页|翻页|后面的?呢?|more|next|nextpage|showmore|moreplease|goon|continue)$/u;

/** What a whole message wants of the last list, in Chinese or English; null when it is about something else. */
export function readListTalk(message: string): ListTalk | null {
  const text = bare(message);
  const item = ITEM.exec(text)?.groups ?? BARE.exec(fold(message))?.groups;
  if (item !== undefined) return { wants: "item", number: numberOf(item.number ?? item.latin ?? "") };
  if (LAST.test(text)) return { wants: "last" };
  if (FULL_TEXT.test(text)) return { wants: "full-text" };
  return MORE.test(text) ? { wants: "more" } : null;
}

function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}#]+/gu, "");
}

/** A lone 一 is no number elsewhere. */
function numberOf(text: string): number {
  return text === "一" ? 1 : (numbersIn(text)[0]?.value ?? 0);
}
