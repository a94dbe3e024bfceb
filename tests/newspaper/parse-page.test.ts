import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/newspaper/article.ts";
import { parsePage } from "../../src/newspaper/parse-page.ts";
import { randomPage } from "../support/random-page.ts";

function parse(text: string, name = "page.txt"): readonly Article[] {
  return parsePage({ page: name, text }).articles;
}

/** True when the characters of `part` stand in `whole` in their order, white space aside. */
function standsIn(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part.replace(/\s/gu, "")) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe("parsePage, of lines of real pages in any order", () => {
  it("takes every character of a story from the page, in the order of the page", () => {
    fc.assert(
      fc.property(randomPage(), (text) => {
        for (const { headline, subhead, kicker, body, captions } of parse(text)) {
          for (const part of [headline, subhead, kicker, ...body, ...captions]) {
            expect(standsIn(part ?? "", text), part ?? "").toBe(true);
          }
        }
      }),
    );
  });

  it("gives every story text and an id of its own that fits a link", () => {
    fc.assert(
      fc.property(randomPage(), (text) => {
        const articles = parse(text);

        expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
        for (const article of articles) {
          expect(article.id).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
          expect(article.headline).not.toBe("");
          expect(article.body).not.toContain("");
        }
        expect(articles.map(({ ordinal }) => ordinal)).toEqual(articles.map((_, i) => i + 1));
      }),
    );
  });

  it("reads the same page the same way twice", () => {
    fc.assert(
      fc.property(randomPage(), (text) => {
        expect(parse(text)).toEqual(parse(text));
      }),
    );
  });

  it("names nobody and nowhere that does not stand in the story", () => {
    fc.assert(
      fc.property(randomPage(), (text) => {
        for (const { kicker, headline, subhead, body, people, places, dateline } of parse(text)) {
          const words = [kicker, headline, subhead, ...body].join("\n");
          for (const { name, title } of people) {
            expect(words).toContain(name);
            expect(words).toContain(title ?? "");
          }
          for (const place of places) expect([words, dateline].join("\n")).toContain(place);
        }
      }),
    );
  });
});

describe("parsePage, of sources", () => {
  const STORY = "某市召开会议\n\n本报讯(记者 王红)昨日,会议召开。\n";

  it.each([
    ["the paper of the printed header", "2024年3月15日 星期五郑州晚报 A03版\n", "郑州晚报"],
    ["nothing where the page names no paper", "", null],
  ])("names %s", (_, header, source) => {
    expect(parse(header + STORY)[0]?.source).toBe(source);
  });

  it("names the operator's paper before that of the header, and the story's own before both", () => {
    const text = `2024年3月15日 郑州晚报\n${STORY}\n某地又开会议\n\n新华社北京3月14日电 会议召开。\n`;

    const { articles } = parsePage({ page: "page.txt", text, sidecar: { paper: "郑州日报" } });

    expect(articles.map((article) => article.source)).toEqual(["郑州日报", "新华社"]);
  });
});

describe("parsePage, of sections", () => {
  it("names the operator's edition where the page names no section", () => {
    const text = "某市召开会议\n\n本报讯 会议召开。\n\n简讯\n\n某地又开会议\n\n本报讯 会议召开。\n";

    const { articles } = parsePage({ page: "page.txt", text, sidecar: { edition: "要闻版" } });

    expect(articles.map((article) => article.section)).toEqual(["要闻版", "简讯"]);
  });
});

describe("parsePage, of ids", () => {
  const TEXT = "某市召开会议\n\n本报讯(记者 王红)昨日,会议召开。\n";

  it("keeps them while the page is unchanged", () => {
    expect(parse(TEXT).map(({ id }) => id)).toEqual(parse(TEXT).map(({ id }) => id));
  });

  it("gives the same story on two pages two ids", () => {
    expect(parse(TEXT, "a.txt")[0]?.id).not.toBe(parse(TEXT, "b.txt")[0]?.id);
  });

  it("gives the same story twice on one page two ids", () => {
    const [first, second] = parse(TEXT + TEXT);

    expect(first?.body).toEqual(second?.body);
    expect(first?.id).not.toBe(second?.id);
  });
});

describe("parsePage, of a short item without a headline", () => {
  it("names it by whole characters", () => {
    const [article] = parse(`本报讯 昨${"𠮷".repeat(40)}。\n`);

    expect(article?.headline).toBe(`昨${"𠮷".repeat(29)}`);
  });
});

describe("parsePage, of who took a picture", () => {
  it.each([
    ["观众在欣赏唐三彩骆驼俑 王红 摄", ["王红"]],
    ["▲市民在读书。 全媒体记者 王红 李明 摄", ["王红", "李明"]],
  ])("reads the names under it: %s", (caption, photographers) => {
    expect(parse(`新展开幕\n本报讯(记者 赵亮) 新展开幕。\n${caption}\n`)[0]?.photographers).toEqual(photographers);
  });
});
