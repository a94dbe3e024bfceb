import { addTo } from "../newspaper/add-to.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { CITIES_OF_COUNTY, countiesIn } from "../newspaper/counties.ts";
import { PLACE_NAME, PLACE_NAMES } from "../newspaper/place-names.ts";
import { fold } from "../text/fold.ts";

/** 郑州晚报, 正观新闻·郑州晚报: a paper is named after its city. */
const PAPER_CITY = /(?:^|·)(?<city>\p{Script=Han}{2,4}?)(?:日报|晚报|晨报|早报|时报|都市报|商报|快报|新报|周报|报)$/u;
/** 澜江市, 禾川县: a city or county that no list has. */
const NAMED_CITY =
  /(?<![\p{Script=Han}])(?<city>\p{Script=Han}{2,3})[市县](?=[委政长人区公财教卫发住城交文体农民环应水气]|$|[\s,，。、])/gu;
/** Mentions from which a place is what the page is about. */
const FEWEST_MENTIONS = 3;
/** Counties and districts of one city from which a page that names them is of that city. */
const FEWEST_COUNTIES = 2;

/**
 * The places whose paper each page is, folded and without 市 and 县: the city of the paper's name, the place that the
 * page names most, and the city whose counties it names. On its own pages a paper leaves them out: 市长 is the mayor of that city.
 */
export function homePlaces(archive: Archive): ReadonlyMap<string, ReadonlySet<string>> {
  const byPage = new Map<string, Article[]>();
  for (const article of archive.articles) addTo(byPage, article.page, article);
  const homes = new Map([...byPage].map(([page, articles]) => [page, homesOf(articles)]));
  const known = new Set([...homes.values()].flatMap((places) => [...places]));
  // A page that does not name its city is of the one that it and another page speak of.
  for (const [page, articles] of byPage) {
    const places = homes.get(page);
    const most = places?.size === 0 ? mostOf([...known], textOf(articles)) : undefined;
    if (most) homes.set(page, new Set([most]));
  }
  return homes;
}

function mostOf(places: readonly string[], text: string): string | undefined {
  const counts = places.map((place) => ({ place, count: text.split(place).length - 1 }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count >= FEWEST_MENTIONS ? most.place : undefined;
}

function textOf(articles: readonly Article[]): string {
  return fold(articles.flatMap(({ headline, subhead, body }) => [headline, subhead ?? "", ...body]).join("\n"));
}

function homesOf(articles: readonly Article[]): ReadonlySet<string> {
  const homes = new Set<string>();
  for (const { source } of articles) {
    const city = source ? PAPER_CITY.exec(fold(source))?.groups?.city : undefined;
    if (city) homes.add(city);
  }
  const text = textOf(articles);
  for (const place of [mostNamed(text), cityOfCounties(text)]) if (place) homes.add(place);
  return homes;
}

/** 叶县, 宝丰县, 湛河区: the city whose counties and districts a page names most of; undefined where two are as likely. */
function cityOfCounties(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const county of countiesIn(text)) {
    for (const city of CITIES_OF_COUNTY.get(county) ?? []) counts.set(city, (counts.get(city) ?? 0) + 1);
  }
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= FEWEST_COUNTIES && most[1] > (second?.[1] ?? 0) ? most[0] : undefined;
}

function mostNamed(text: string): string | undefined {
  const counts = new Map<string, number>();
  const add = (place: string) => counts.set(place, (counts.get(place) ?? 0) + 1);
  for (const [place] of text.matchAll(PLACE_NAME)) add(place);
  for (const { groups } of text.matchAll(NAMED_CITY))
    if (groups?.city && !PLACE_NAMES.has(groups.city)) add(groups.city);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= FEWEST_MENTIONS ? most[0] : undefined;
}
