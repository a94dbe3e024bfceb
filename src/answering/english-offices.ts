import type { EnglishPart } from "./english-parts.ts";

const OFFICE = /(?:[市省县区镇局院部校]长|书记|主任|主席|总裁|总经理|负责人|秘书长|行长|馆长)$/u;
/** The head of a 局 is its 局长, whatever English calls him. */
const HEADS = /^(?:deputy |vice )?(?:director|head|chief|president|leader)$/u;
const HEAD_OF: Readonly<Record<string, string>> = {
  局: "局长",
  厅: "厅长",
  院: "院长",
  校: "校长",
  学: "校长",
  行: "行长",
  县: "县长",
  区: "区长",
  镇: "镇长",
  乡: "乡长",
  馆: "馆长",
  站: "站长",
  司: "总经理",
  团: "董事长",
  部: "部长",
};
const LAST_OF_PLACE = /[市县区省镇乡局厅委院校学行馆站司团会心部社]$/u;
/** A district has a 区委书记 and a 区长. */
const COUNTY = /^(?<stem>.*)(?<kind>[县区省])$/u;
const LONGEST_PLACE = 4;

/** Puts an office behind its place, and calls it what it is there: director of the X Bureau -> X局 局长. */
export function turnOffices(parts: readonly EnglishPart[]): readonly EnglishPart[] {
  const turned = [...parts];
  for (let at = turned.length - 2; at > 0; at -= 1) {
    const office = turned[at - 1];
    if (turned[at]?.english !== "of" || office?.role !== "word" || !isOffice(office)) continue;
    const place = placeFrom(turned.slice(at + 1));
    if (place.length > 0) turned.splice(at - 1, 2 + place.length, ...placed(place, office));
  }
  return turned;
}

function isOffice({ text, english }: EnglishPart): boolean {
  return OFFICE.test(text) || HEADS.test(english);
}

/** The words up to the one that tells what kind of place it is; the first alone where none does. */
function placeFrom(parts: readonly EnglishPart[]): readonly EnglishPart[] {
  const end = parts.findIndex(({ role }) => role !== "word");
  const words = parts.slice(0, Math.min(end < 0 ? parts.length : end, LONGEST_PLACE));
  const last = words.findIndex(({ text }) => LAST_OF_PLACE.test(text));
  return words.slice(0, last < 0 ? 1 : last + 1);
}

function placed(place: readonly EnglishPart[], office: EnglishPart): readonly EnglishPart[] {
  const last = place.at(-1);
  if (!last) return [office];
  const { stem = "", kind } = COUNTY.exec(last.text)?.groups ?? {};
  if (kind && /^(?:市委书记|市长|省长|县长|区长)$/u.test(office.text)) {
    const text = office.text.replace(/^./u, kind);
    return [...place.slice(0, -1), ...(stem ? [{ ...last, text: stem }] : []), { ...office, text }];
  }
  const head = HEADS.test(office.english) ? HEAD_OF[last.text.slice(-1)] : undefined;
  const deputy = /^(?:deputy|vice) /u.test(office.english) ? "副" : "";
  return [...place, head ? { ...office, text: deputy + head } : office];
}
