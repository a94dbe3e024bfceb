import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/bot/messages.ts";
import { renderArticle } from "../../src/bot/render-article.ts";
import { withQuestion } from "../../src/bot/view.ts";
import { makeArticle } from "../support/make-article.ts";

const texts = messagesIn("zh-hans");
const options = { page: 0, origin: null, texts };

const text = (maxLength: number) =>
  fc
    .array(fc.constantFrom("郑州", "。", "𠮷", "👨‍👩‍👧", " ", "<b>", "&"), { minLength: 1, maxLength })
    .map((parts) => parts.join(""));
const names = fc.array(text(5), { maxLength: 60 });
const anyArticle = fc
  .record({
    kicker: fc.option(text(400)),
    headline: text(400),
    subhead: fc.option(text(400)),
    source: fc.option(text(200)),
    reporters: names,
    correspondents: names,
    photographers: names,
    incomplete: fc.boolean(),
    body: fc.array(text(2500), { maxLength: 6 }),
    captions: fc.array(text(100), { maxLength: 3 }),
    published: fc.option(
      fc.record({
        date: fc.constant("2023-05-09"),
        inferred: fc.boolean(),
        confidence: fc.constant("high" as const),
        evidence: text(400),
      }),
    ),
  })
  .map(makeArticle);

describe("renderArticle", () => {
  it("shows the head, the beginning plain and the rest in one quote that unfolds", () => {
    const article = makeArticle({
      kicker: "引题",
      headline: "主题",
      subhead: "副题",
      source: "郑州晚报",
      published: { date: "2023-05-09", inferred: true, confidence: "high", evidence: "第76个世界红十字日" },
      reporters: ["王红", "崔青"],
      photographers: ["李焱"],
      incomplete: true,
      body: ["一。", "二。", "三。"],
      captions: ["图为现场。"],
    });

    const { text, entities } = renderArticle(article, options).text;

    expect(text).toBe(
      [
        "引题\n主题\n副题\n郑州晚报 2023-05-09(推断) · 记者 王红 崔青 · 摄影 李焱\n日期依据:第76个世界红十字日",
        "⚠️ 扫描缺了这篇报道的一部分,以下是读得到的文字。\n\n一。\n\n二。\n\n三。\n\n🖼 图为现场。",
      ].join("\n"),
    );
    expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
      ["bold", "主题"],
      ["expandable_blockquote", "二。\n\n三。\n\n🖼 图为现场。"],
    ]);
  });

  it("names once who wrote and photographed", () => {
    const article = makeArticle({
      reporters: ["孙庆辉"],
      correspondents: ["王玉丰", "李娜"],
      photographers: ["王玉丰", "赵强"],
    });

    expect(renderArticle(article, options).text.text).toContain(
      "报名不详 日期不详 · 记者 孙庆辉 · 通讯员、摄影 王玉丰 · 通讯员 李娜 · 摄影 赵强\n",
    );
  });

  it("says when the words that tell the day stand in another story of the page", () => {
    const published = { date: "2023-05-09", inferred: true, confidence: "high", evidence: "「第76个」" } as const;
    const shown = (body: string) => renderArticle(makeArticle({ published, body: [body] }), options).text.text;

    expect(shown("第 76个世界红十字日。")).toContain("日期依据:「第76个」");
    expect(shown("别的事。")).toContain("日期依据(据同版):「第76个」");
  });

  it("does not mark a day that was printed as worked out, and says when there is none", () => {
    const printed = { date: "2024-05-18", inferred: false, confidence: "high", evidence: "报头" } as const;

    expect(renderArticle(makeArticle({ published: printed }), options).text.text).toContain("2024-05-18\n");
    expect(renderArticle(makeArticle(), options).text.text).toContain("日期不详");
  });

  it("leaves room for the head on the first page", () => {
    const article = makeArticle({
      kicker: "引".repeat(300),
      subhead: "副".repeat(300),
      body: Array(300).fill("二十个字的一段话,二十个字的一段话。"),
    });

    const { text } = renderArticle(article, options).text;

    expect(text.length).toBeGreaterThan(3900);
    expect(text.length).toBeLessThanOrEqual(4096);
  });

  it("stays within a message on every page, whatever the article", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        let pages = 1;
        for (let page = 0; page < pages; page++) {
          const view = renderArticle(article, { ...options, page });
          const { text, entities } = withQuestion(view, "问".repeat(60)).text;
          pages = Number(/\d+\/(\d+)/.exec(view.keyboard[0]?.[1]?.text ?? "")?.[1] ?? 1);

          expect(text.length).toBeLessThanOrEqual(4096);
          expect(entities.length).toBeLessThanOrEqual(100);
          expect(entities.every(({ offset, length }) => length > 0 && offset + length <= text.length)).toBe(true);
          expect(text).toBe(Buffer.from(text).toString());
        }
      }),
      { numRuns: 60 },
    );
  });

  it("shows the last page for a page that is no longer there", () => {
    const article = makeArticle({ body: ["一。"] });

    expect(renderArticle(article, { ...options, page: 9 }).text.text).toContain("一。");
  });
});
