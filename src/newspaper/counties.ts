import { addTo } from "./add-to.ts";
import counties from "./counties.json" with { type: "json" };
import { forEachWord, indexWords } from "./find-words.ts";

/** The cities that have a county or district of a name: 金水区 is of one, 新华区 of four (统计用区划代码, 2023). */
export const CITIES_OF_COUNTY: ReadonlyMap<string, readonly string[]> = citiesOf(counties);
const COUNTY_INDEX = indexWords(CITIES_OF_COUNTY.keys());

/** The counties and districts that a text names, in its order. */
export function countiesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  forEachWord(COUNTY_INDEX, text, (county) => found.add(county));
  return found;
}

function citiesOf(areas: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const cities = new Map<string, string[]>();
  for (const [city, names] of Object.entries(areas)) for (const name of names.split(" ")) addTo(cities, name, city);
  return cities;
}
