import { surnameLength } from "./surnames.ts";

/** (王某 文/图), (王某 整理): what the people named did, behind the names. */
const DEED = /\s?(?:文\s?[/／、]?\s?图|图\s?[/／、]?\s?文|图文|整理|综合|采写)$/u;
/** 据新华社, (据新华社、人民日报), (来源:大河网), (新华社供稿), 综合新华社、央视新闻报道. */
const SOURCE_NOTE =
  /^(?:据|来源[:：]\s?|综合|转自|摘自)(?<source>[^\s。,，:：、()（）]{2,14}?(?:社|报|网|台|新闻|客户端|广播|微信公众号))(?:[、和][^。,，()（）]{2,30})?(?:电|消息|报道|供稿)?$/u;
/** (新华社供稿), (本报综合). */
const SENDER_NOTE = /^(?:(?<source>[^\s。,，]{2,10}?(?:社|报|网|台))(?:供稿|电|发)|(?:本报)?综合(?:报道|整理)?)$/u;
/** (连载), (时评): what a piece is, though a surname stands first. */
const NO_NAME = /^(?:连载|方言|时评|时政|高温|常识|续集|终于|水文|安全|文化|通讯|明细|广告|公告|万一|全文|全完)$/u;
const BRACKETED = /^[(（]\s?(?<words>[^()（）]{2,60}?)\s?[)）]$/u;
const MOST_NAMES = 4;

/** A row that ends a story: names in brackets, (王某 李某), or where it was taken from, (据新华社). */
export function isSignOff(row: string): boolean {
  const words = BRACKETED.exec(row)?.groups?.words;
  return words !== undefined && (isListOfNames(words) || SOURCE_NOTE.test(words) || SENDER_NOTE.test(words));
}

/** True for names alone, 王某 李某; what they did may stand behind them. Names in brackets need no role. */
export function isListOfNames(text: string): boolean {
  const pieces = text
    .trim()
    .replace(DEED, "")
    .split(/[\s、]+/u);
  return (
    pieces.length <= MOST_NAMES &&
    pieces.every((piece) => /^\p{Script=Han}{2,3}$/u.test(piece) && surnameLength(piece) > 0 && !NO_NAME.test(piece))
  );
}

/** The agency or paper that a note names as its source: (据新华社) -> 新华社; null when it names none. */
export function sourceOfNote(note: string): string | null {
  const words = BRACKETED.exec(note)?.groups?.words ?? note;
  return (SOURCE_NOTE.exec(words) ?? SENDER_NOTE.exec(words))?.groups?.source ?? null;
}
