import { findWords } from "./find-words.ts";
import { PLACE_INDEX } from "./place-names.ts";

/** 石佛办事处, 高新区, 兰考县: a name and the kind of place. What stands before is cut at the word that leads to a place. */
const NAMED_PLACE =
  /(?<=^|[\s,，。、;；:：(（“”"'—]|[在到赴往于和与至从向对过入察看访])([\p{Script=Han}]{2,7}?(?:自治[州县区]|新区|开发区|高新区|经开区|办事处|街道|社区|火车站|高铁站|机场|公园|广场|医院|大学|中学|小学|学校|[市县区镇乡村]))(?![\p{Script=Han}]?(?:委|政府|长|民|人|级|域|内|场|区))/gu;
/** 全市, 我省, 该区, 各县: no name. */
const NOT_A_NAME =
  /[我全各该]|^(?:本|某|这|那|外|城|市|县|区|乡|村|省|整个|有关|相关|部分|多个|一些|所有|几个)|(?:都市|城市|地区|小区|园区|校区|片区|景区|社区|山区|灾区|厂区|辖区|城区|农村|乡村|超市|夜市|上市)$/u;
/** Words that lead to a place and are none of it: 推进经开区, 立足本村. */
const LEADING =
  /^.*(?:[在到赴往于和与至从向对过入察看访是为将把由让给被]|推进|推动|促进|助力|打造|进一步|建设|实现|发展|深入|立足|位于|来自|前往|组织|要求|结合|指导|介绍)/u;
const MOST_PLACES = 30;

/** Places that a text names, in the order of the text, each once. */
export function findPlaces(text: string, dateline: string | null): readonly string[] {
  const found: { readonly at: number; readonly name: string }[] = dateline === null ? [] : [{ at: -1, name: dateline }];
  for (const { word, at } of findWords(PLACE_INDEX, text)) found.push({ at, name: word });
  for (const match of text.matchAll(NAMED_PLACE)) {
    const name = match[1]?.replace(LEADING, "");
    if (name && name.length >= 3 && !NOT_A_NAME.test(name)) found.push({ at: match.index, name });
  }
  found.sort((a, b) => a.at - b.at);
  return [...new Set(found.map(({ name }) => name))].slice(0, MOST_PLACES);
}
