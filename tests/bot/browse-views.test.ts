import { describe, expect, it } from "vitest";
import { latestView, topicsView, topicView } from "../../src/bot/browse-views.ts";
import { parseCallbackData, shortKey } from "../../src/bot/callback-data.ts";
import { messagesIn } from "../../src/bot/messages.ts";
import { archiveOf } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const TOPICS = Array.from({ length: 25 }, (_, index) => `话题${index}`);
const options = {
  archive: archiveOf(TOPICS.map((topic, index) => makeArticle({ id: `a${index}`, topics: [topic] }))),
  texts: messagesIn("zh-hans"),
  page: 0,
};
const empty = { ...options, archive: archiveOf([]) };

describe("topicsView", () => {
  it("shows ten topics a page, two a row", () => {
    const { keyboard } = topicsView({ ...options, page: 2 });

    expect(keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ["话题20 1", "话题21 1"],
      ["话题22 1", "话题23 1"],
      ["话题24 1"],
      ["⬅️", "3/3", "\u2800"],
    ]);
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
