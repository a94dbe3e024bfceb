import { describe, expect, it } from "vitest";
import { latestView, topicsView, topicView } from "../../src/bot/browse-views.ts";
import { parseCallbackData, shortKey } from "../../src/bot/callback-data.ts";
import { messagesIn } from "../../src/bot/messages.ts";
import { archiveOf } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const TOPICS = Array.from({ length: 25 }, (_, index) => `话题${index}`);
const options = {
  archive: archiveOf(
    ["a", "b"].flatMap((page) => TOPICS.map((topic, index) => makeArticle({ id: `${page}${index}`, topics: [topic] }))),
  ),
  texts: messagesIn("zh-hans"),
  page: 0,
};
const empty = { ...options, archive: archiveOf([]) };

describe("topicsView", () => {
  it("shows ten topics a page, two a row", () => {
    const { keyboard } = topicsView({ ...options, page: 2 });

    expect(keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ["话题20 2", "话题21 2"],
      ["话题22 2", "话题23 2"],
      ["话题24 2"],
      ["⬅️", "3/3", "\u2800"],
    ]);
  });

  it("shows the operator's topics first, and a name in quotes only when two articles hold it", () => {
    const stories = [["项目为王"], ["项目为王", "教育"], ["一根针"]];
    const archive = archiveOf(stories.map((topics, index) => makeArticle({ id: `a${index}`, topics })));

    expect(
      topicsView({ ...options, archive })
        .keyboard.flat()
        .map(({ text }) => text),
    ).toEqual(["教育 1", "项目为王 2"]);
    expect(topicView(shortKey("一根针"), { ...options, archive })?.text.text).toMatch(/^话题“一根针”/);
  });

  it("says that there are none", () => {
    expect(topicsView(empty).text.text).toBe("收录的版面里还没有分出话题。");
  });
});

describe("topicView", () => {
  it("leads back to the page of topics that it stands on", () => {
    const back = topicView(shortKey("话题24"), options)?.keyboard.at(-1)?.[0];

    expect(back && "callback_data" in back && parseCallbackData(back.callback_data)).toEqual({
      action: "topics",
      page: 2,
    });
  });

  it("is null for a topic that is not there", () => {
    expect(topicView("______", options)).toBeNull();
  });
});

describe("latestView", () => {
  it("says that there are no articles", () => {
    expect(latestView(20, empty).text.text).toBe("收录的版面里还没有报道。");
  });
});
