import { groupReports } from "../search/group-reports.ts";
import { readBeir } from "./read-beir.ts";

/**
 * Puts the documents of a folder that tell the same event together.
 * @returns how many there are and how long it took, and the ids of each group on a line, to be judged by reading.
 */
export function benchEvents(folder: string): string {
  const reports = readBeir(folder).documents.map(({ id, title, text }) => ({
    id,
    headline: title,
    text,
    date: null,
    people: [],
    days: [],
  }));
  const started = performance.now();
  const grouped = groupReports(reports);
  const seconds = (performance.now() - started) / 1000;
  const groups = [...new Set(grouped.values())];
  const rows: readonly (readonly [string, string])[] = [
    ["documents", String(reports.length)],
    ["events told twice or more", String(groups.length)],
    ["documents that tell them", String(grouped.size)],
    ["s", seconds.toFixed(2)],
  ];
  const table = rows.map(([name, value]) => `${name.padEnd(28)}${value.padStart(10)}\n`).join("");
  return `${table}${groups.map((group) => `${group.map(({ id }) => id).join(" ")}\n`).join("")}`;
}
