import { expect, it } from "vitest";
import { daysView, storiesOnView } from "../../src/bot/day-views.ts";
import { messagesIn } from "../../src/bot/messages.ts";
import { pagesView } from "../../src/bot/page-views.ts";
import { peopleView } from "../../src/bot/people-views.ts";
import { randomView } from "../../src/bot/random-view.ts";
import { archiveOf } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const texts = messagesIn("zh-hans");
const options = { archive: archiveOf([]), texts, page: 0 };
const undated = { ...options, archive: archiveOf([makeArticle()]) };
const random = () => 0.5;

it.each([
  ["no people", peopleView(options), "收录的版面里还没有认出人物。"],
  ["no pages", pagesView(options), "收录的版面里还没有报道。"],
  ["no days", daysView(options), "收录的版面里还没有报道。"],
  ["no story to draw", randomView(null, { archive: options.archive, random }, texts), "收录的版面里还没有报道。"],
  ["stories without a day", daysView(undated), "收录的报道都不知道是哪一天的。"],
  [
    "no story of a day",
    storiesOnView({ kind: "days", from: "2024-03-12", to: "2024-03-12", anyYear: false }, undated),
    "收录的报道都不知道是哪一天的。",
  ],
])("an archive with %s says so", (_, view, text) => {
  expect(view.text.text).toBe(text);
  expect(view.keyboard).toEqual([]);
});

it("the only story is drawn again", () => {
  const { text } = randomView(null, { archive: undated.archive, random }, texts);

  expect(text.text).toContain("标题");
});

it("pages of a paper and a day are told apart by their first headlines", () => {
  const pages = ["a", "b"].map((page) => makeArticle({ id: page, page, headline: `头条${page}` }));

  const { keyboard } = pagesView({ ...options, archive: archiveOf(pages) });

  expect(keyboard.flat().map(({ text }) => text)).toEqual([
    "报名不详 日期不详 · 1 篇 · 头条a",
    "报名不详 日期不详 · 1 篇 · 头条b",
  ]);
});
