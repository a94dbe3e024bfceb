/** 临江晚报, 中原都市报: the name of a paper in a printed header. */
const PAPER =
  /[\p{Script=Han}]{2,8}?(?:日报|晚报|晨报|早报|时报|都市报|商报|快报|新报|周报|周刊|导报|青年报|工人报|法治报)/u;

/** The paper that a page's printed headers name; null when they name none. */
export function paperOf(folios: readonly string[]): string | null {
  for (const folio of folios) {
    const name = PAPER.exec(folio)?.[0];
    if (name) return name.replace(/^(?:星期|周)[一二三四五六日天]/u, "");
  }
  return null;
}
