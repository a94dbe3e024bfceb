/** 临江晚报, 中原都市报: the name of a paper in a printed header. */
const PAPER =
  /[\p{Script=Han}]{2,8}?(?:日报|晚报|晨报|早报|时报|都市报|商报|快报|新报|周报|周刊|导报|青年报|工人报|法治报)/u;

/** 禾川报: a county's paper, a part of a header by itself. 喜报, 天气预报 are none. */
export const COUNTY_PAPER =
  /^(?!.*(?:预|通|举|汇|海|喜|情|简|申|填|上|电|警|战|捷|播|速|快)报$)\p{Script=Han}{2,5}报$/u;

/** The paper that a page's printed headers name; null when they name none. */
export function paperOf(folios: readonly string[]): string | null {
  for (const folio of folios) {
    const name = PAPER.exec(folio)?.[0];
    if (name) return name.replace(/^(?:星期|周)[一二三四五六日天]/u, "");
    const county = folio.split(/[\s|]+/u).find((part) => COUNTY_PAPER.test(part));
    if (county) return county;
  }
  return null;
}
