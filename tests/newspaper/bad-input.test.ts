import { describe, expect, it } from "vitest";
import type { Article } from "../../src/newspaper/article.ts";
import type { PageFile } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";

const STORY = "甲地召开会议\n\n本报讯(记者 王红)2023年5月8日,市长何雄出席会议。\n";
const MB = 1024 * 1024;

function pageOf(text: string, name = "page.txt"): PageFile {
  return { page: name, text };
}

function read(text: string): readonly Article[] {
  return readArchive([pageOf(text)]).articles;
}

/** The story, and what comes before and after it, each on lines of their own. */
function around(text: string): readonly Article[] {
  return read(`${text}\n\n\n${STORY}\n\n\n${text}`);
}

describe("readArchive, of pages beyond all measure", () => {
  it("reads 10 MB of stories", () => {
    const story = `${STORY}${"会议指出,要抓好落实,确保5月底前完成全年任务。\n".repeat(50)}\n`;
    const count = Math.ceil((10 * MB) / Buffer.byteLength(story));

    const articles = read(story.repeat(count));

    expect(articles).toHaveLength(count);
    expect(articles.at(-1)).toMatchObject({ ordinal: count, headline: "甲地召开会议", reporters: ["王红"] });
    expect(new Set(articles.map(({ id }) => id)).size).toBe(count);
  });

  it.each([
    ["spaces", " "],
    ["spaces behind a jump line", "(接1版) ", " "],
    ["open brackets", "("],
    ["arrows", ">"],
  ])("reads a line of 16 MB of %s", (_, start, unit = start) => {
    const articles = read(`${start}${unit.repeat(16 * MB)}接\n\n\n${STORY}`);

    expect(articles.at(-1)?.body).toEqual(["2023年5月8日,市长何雄出席会议。"]);
  });

  it.each([
    ["sentences", "会议指出,要抓好落实。"],
    ["one sentence", "会议指出"],
    ["digits", "2023"],
    ["spaces between characters", "会 "],
    ["bylines that never end", "(记者 "],
    ["open brackets", "("],
    ["arrows", "►"],
    ["quotes", '"会议'],
    ["names", "王红李明"],
    ["titles", "市委书记、"],
    ["days", "5月8日"],
    ["years", "2022年"],
    ["days with their years", "2022年5月8日"],
    ["the same character", "人"],
    ["dashes", "——"],
    ["Latin", "abc "],
  ])("reads a line of 1 MB of %s, and the story after it", (_, unit) => {
    const line = unit.repeat(Math.ceil(MB / Buffer.byteLength(unit)));

    const articles = read(`${line}。\n\n\n${STORY}`);

    expect(articles.at(-1)).toMatchObject({ headline: "甲地召开会议", body: ["2023年5月8日,市长何雄出席会议。"] });
    const printed = articles
      .flatMap(({ body }) => body)
      .join("")
      .replace(/\s/gu, "");
    expect(printed).toContain(unit.trim().repeat(3).replace(/\s/gu, ""));
  });

  it.each([
    ["lines of one character", "人\n"],
    ["empty lines", "\n"],
    ["jump lines", "(下转A04版)\n"],
    ["bylines", "记者 王红\n"],
    ["captions", "图为现场\n"],
    ["rows", "甲地召开会议\n\n"],
  ])("reads 30,000 %s, and the story after them", (_, line) => {
    const articles = read(`${line.repeat(30_000)}\n\n\n${STORY}`);

    expect(articles.at(-1)?.body).toEqual(["2023年5月8日,市长何雄出席会议。"]);
  });
});

describe("readArchive, of a story below all measure of rows", () => {
  it("seeks the rows of its headline only, and only in its first paragraphs", () => {
    const body = `${"召开甲".repeat(400_000)}。`;

    const articles = read(`${"甲地召开\n".repeat(16_000)}本报讯(记者 王红)${body}\n`);

    expect(articles.at(-1)).toMatchObject({ headline: "甲地召开", body: [body] });
  });
});

describe("readArchive, of pages that are none", () => {
  it.each([
    ["punctuation", "。。。!?,、；：“”‘’()【】《》——……\n,,,\n"],
    ["symbols", "■●◆▲★□○◇△►▶·•※\n▶▶\n■\n"],
    ["brackets", "((((\n))))\n【\n】\n"],
    ["dashes", "————\n--\n—"],
    ["digits", "12345\n67890\n3.14"],
    ["emoji", "👍👍🏽\n👨‍👩‍👧‍👦\n"],
    ["halves of characters", "\uD83D\n\uDC4D好\uD83D"],
    ["a replacement character", "\uFFFD\uFFFD"],
    ["private characters", "\uE000\uE000\n\uE001"],
    ["marks that print nothing", "\u200B\u200D\uFEFF\n\u202E\u2066"],
  ])("reads a page of %s alone, and the story in the midst of it", (_, text) => {
    for (const { headline, body } of read(text)) expect([headline, ...body]).not.toContain("");

    const story = around(text).find(({ reporters }) => reporters.includes("王红"));
    expect(story?.body[0]).toBe("2023年5月8日,市长何雄出席会议。");
  });

  it.each(["好", "。", "a", "1", "■", "(", " ", "\n", "\u3000"])("reads a page of the one character %j", (text) => {
    const articles = read(text);

    expect(articles.length).toBeLessThanOrEqual(1);
    expect(articles.flatMap(({ headline, body }) => [headline, ...body])).not.toContain("");
  });

  it("makes no story of an empty page, and counts the page", () => {
    expect(readArchive([pageOf("")]).coverage).toMatchObject({ pages: 1, articles: 0 });
  });

  it("takes words of the language for words", () => {
    const { articles, person } = readArchive([pageOf("__proto__\n\nconstructor 。\n\ntoString\n", "__proto__")]);

    expect(articles.flatMap(({ body }) => body).join("")).toContain("constructor");
    expect(person("__proto__")).toBeUndefined();
    expect({}).not.toHaveProperty("headline");
  });
});
