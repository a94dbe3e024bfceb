import type { EnglishPart } from "./english-parts.ts";

/** What a place of the kind may be called behind its name. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  道路: ["路", "大道", "公路"],
  街: ["街", "大街", "路"],
  大道: ["大道", "路"],
  桥: ["大桥", "桥"],
  车站: ["站", "车站"],
  火车站: ["站", "火车站"],
  河: ["河", "江"],
  河流: ["河", "江"],
  区: ["区", "新区"],
  街道: ["街道", "办事处"],
  社区: ["社区", "小区"],
  镇: ["镇", "乡"],
  乡镇: ["乡", "镇"],
  大学: ["大学", "学院"],
  学校: ["小学", "中学", "学校"],
  公司: ["公司", "集团"],
  体育场: ["体育场", "体育馆", "体育中心"],
  市场: ["市场", "商城"],
};

/** Calls what stands behind a name what the pages call it: X 道路 桥 -> X 路 大桥. */
export function fitGenericNouns(
  parts: readonly EnglishPart[],
  holds: (text: string) => boolean,
): readonly EnglishPart[] {
  const fitted: EnglishPart[] = [];
  for (const word of parts) {
    const before = fitted.at(-1)?.text ?? "";
    const kind = before === "" ? undefined : KINDS[word.text]?.find((name) => holds(before + name));
    fitted.push(kind === undefined ? word : { ...word, text: kind });
  }
  return fitted;
}
