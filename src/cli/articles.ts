import { parseArgs } from "node:util";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { openArchive } from "./open-archive.ts";
import { orUsage } from "./or-usage.ts";
import { pagesFolder } from "./pages-folder.ts";
import { runCommand } from "./run-command.ts";

const USAGE = "usage: npm run -s articles -- [--json] [--pages DIR]";

await runCommand(async ({ args, env, write, warn }) => {
  const { json, pages } = parseOptions(args);
  const archive = await openArchive(pagesFolder(pages, env), warn);
  const inPageOrder = [...archive.articles].sort((a, b) => a.page.localeCompare(b.page) || a.ordinal - b.ordinal);
  write(json ? `${JSON.stringify(inPageOrder, null, 1)}\n` : listOf(archive, inPageOrder));
});

function parseOptions(args: readonly string[]): { readonly json: boolean; readonly pages: string | undefined } {
  const options = { json: { type: "boolean" }, pages: { type: "string" } } as const;
  const { json = false, pages } = orUsage(USAGE, () => parseArgs({ args: [...args], options }).values);
  return { json, pages };
}

/** A line a story for people: page, day, headline, bylines. */
function listOf(archive: Archive, articles: readonly Article[]): string {
  const { coverage } = archive;
  const rows = articles.map((article) => {
    const day = article.published
      ? `${article.published.date}${article.published.inferred ? "(推断)" : ""}`
      : "日期不详";
    const names = article.reporters.length > 0 ? ` 记者 ${article.reporters.join(" ")}` : "";
    return `${article.page}#${article.ordinal} ${day} ${article.headline}${names}${article.incomplete ? " [残缺]" : ""}\n`;
  });
  return `${rows.join("")}${coverage.pages} 个版面,${coverage.articles} 篇报道,${coverage.from ?? "?"} 至 ${coverage.to ?? "?"}\n`;
}
