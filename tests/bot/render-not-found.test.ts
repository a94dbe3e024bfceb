import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/bot/messages.ts";
import { renderAnswer } from "../../src/bot/render-answer.ts";
import { archiveOf, cite, makeAnswer } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const article = makeArticle({ id: "a1", headline: "献血的人多了", subhead: "去年超22万人次" });
const options = { archive: archiveOf([article]), texts: messagesIn("zh-hans") };
const nearest = [cite(article, "", "")];
const year = { from: "2021-01-01", to: "2021-12-31" };

function textOf(fields: Parameters<typeof makeAnswer>[0]): string {
  return renderAnswer(makeAnswer(fields), options).text.text;
}

describe("renderNotFound", () => {
  it("quotes no leftover words of a question, and offers the nearest by headline and subhead", () => {
    const answer = makeAnswer({ question: "何雄几岁", nearest, understood: { terms: ["何雄"], people: ["何雄"] } });

    const { text, keyboard } = renderAnswer(answer, options);

    expect(text.text).toBe("收录的报道里没有找到能回答这个问题的内容。\n最接近的是:");
    expect(keyboard.flat().map((button) => button.text)).toEqual(["献血的人多了 去年超22万人次"]);
  });

  it("says what is covered, and leads on to topics and the newest, when nothing is near", () => {
    const { text, keyboard } = renderAnswer(makeAnswer({ question: "火星上有水吗" }), options);

    expect(text.text).toBe(
      "收录的报道里没有找到能回答这个问题的内容。\n收录 1 个版面 1 篇报道。\n可以看看有哪些话题,或者最新的报道:",
    );
    expect(keyboard.flat().map((button) => button.text)).toEqual(["🗂 话题", "🗞 最新"]);
  });

  it("names the days that were asked for, and what is covered", () => {
    const understood = { ...year, terms: ["献血"] };

    expect(textOf({ question: "2021年多少人献血", nearest, understood })).toBe(
      "2021年的报道里没有找到能回答这个问题的内容。\n收录 1 个版面 1 篇报道。\n最接近的是:",
    );
  });

  it("takes nothing for near when only the news of some days was asked for", () => {
    expect(textOf({ question: "2021年有什么新闻", nearest, understood: year })).toMatch(
      /^收录的版面里没有2021年的新闻。\n.*\n可以看看有哪些话题/,
    );
  });

  it("quotes what the pages do say where the question takes something for granted", () => {
    const told = makeArticle({ id: "a2", headline: "考察团赴外地学习", body: ["书记带领考察团赴外地学习。"] });
    const archive = archiveOf([article, told]);
    const instead = cite(told, "书记带领考察团赴外地学习。", "书记");

    const { text } = renderAnswer(makeAnswer({ question: "市长去学习了吗", instead }), { ...options, archive });

    expect(text.text).toContain(
      "没有找到能回答这个问题的内容。\n报道里说的是:\n书记带领考察团赴外地学习。\n📰 考察团赴外地学习",
    );
    expect(text.entities).toContainEqual(expect.objectContaining({ type: "blockquote" }));
    expect(text.entities).toContainEqual(expect.objectContaining({ type: "bold", length: 2 }));
  });

  it("repeats a keyword as it was typed", () => {
    expect(textOf({ question: "奥运会", understood: { terms: ["奥运"] } })).toMatch(/^收录的报道里没有找到“奥运会”。/);
  });
});
