import { beforeAll, describe, expect, it } from "vitest";
import type { Answerer } from "../../src/answering/answer.ts";
import type { Archive } from "../../src/newspaper/archive.ts";
import type { PageFile } from "../../src/newspaper/load-pages.ts";
import { deafBot, inlineUpdate, messageUpdate, type OutgoingCall } from "../support/deaf-bot.ts";
import { openPages } from "../support/small-library.ts";
import { walkBot } from "../support/walk-bot.ts";

const MOST_PRESSES = 40;
/** The marks that the bot sets. None of them leads anywhere. */
const OWN_MARKS = ["blockquote", "bold", "expandable_blockquote"];
const OWN_LINK = /^https:\/\/t\.me\/wenbao_bot\?start=a_[\w-]{1,40}$/;
const MARKUP = [
  `<b>粗体</b>`,
  `<a href="tg://user?id=1">点我</a>`,
  `</blockquote>&lt;&#60;&amp;`,
  "*星* _线_ [字](https://evil.example)",
  "```代码``` ||藏||",
  "javascript:alert(1)",
];

/** A call's texts wherever they stand: of the message, of its buttons and of cards. */
function textsOf({ params }: OutgoingCall): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(params, (key, value) => {
    if (typeof value === "string" && !["callback_data", "url", "id"].includes(key)) texts.push(value);
    return value;
  });
  return texts;
}

/** The values of a field wherever it stands in what was sent. */
function valuesOf(calls: readonly OutgoingCall[], field: string): readonly unknown[] {
  const values: unknown[] = [];
  JSON.stringify(calls, (key, value) => {
    if (key === field) values.push(value);
    return value;
  });
  return values;
}

interface Opened {
  readonly archive: Archive;
  readonly answerer: Answerer;
}

describe("markup on a page (S08)", () => {
  let library: Opened;
  let calls: readonly OutgoingCall[];

  beforeAll(async () => {
    const pages = MARKUP.map((markup, i): PageFile => {
      const text = `澜川大桥${markup}通车\n\n本报讯(记者 贺一川)3月11日,市长岑怀远在澜川大桥说:“${markup}”大桥${i}全长4.6公里。\n\n大桥有${markup}六条车道。\n`;
      return { page: `${markup}${i}.txt`, text, sidecar: { issueDate: "2024-03-12", paper: `晚报${markup}` } };
    });
    library = await openPages(...pages);
    calls = await walkBot(deafBot(library), "澜川大桥 <b>全长</b> [多少](https://evil.example)", MOST_PRESSES);
  });

  it("is shown as it stands", () => {
    const shown = calls.flatMap(textsOf).join("\n");

    expect(MARKUP.filter((markup) => !shown.includes(markup))).toEqual([]);
    expect(valuesOf(calls, "parse_mode")).toEqual([]);
  });

  it("makes no mark and no link, and opens no preview", () => {
    const entities = valuesOf(calls, "entities").flat() as readonly Record<string, unknown>[];

    expect(new Set(entities.flatMap((entity) => Object.keys(entity)))).toEqual(new Set(["type", "offset", "length"]));
    expect([...new Set(entities.map(({ type }) => type))].sort()).toEqual(OWN_MARKS);
    expect(valuesOf(calls, "url").filter((url) => !OWN_LINK.test(String(url)))).toEqual([]);
    const messages = calls.filter(({ method }) => method === "sendMessage" || method === "editMessageText");
    expect(messages.filter(({ params }) => !JSON.stringify(params).includes('"is_disabled":true'))).toEqual([]);
  });

  it("in the names of readers and groups is never shown", async () => {
    const odd = { first_name: "<b>甲</b>\u202e", last_name: "&lt;甲", username: "evil_name", title: "<i>群</i>" };
    const bot = deafBot(library);
    const from = { id: 7, is_bot: false, language_code: "zh-hans", ...odd };
    const texts = [
      "/start",
      "/help",
      "/about",
      "/privacy",
      "你好",
      "你是谁",
      "澜川大桥全长多少",
      "/ask@wenbao_bot 澜川大桥",
    ];
    const sent = [];
    for (const text of texts) sent.push(...(await bot.take(messageUpdate(text, { from }))));
    for (const text of texts.slice(4)) {
      const chat = { id: -1, type: "supergroup", ...odd };
      sent.push(...(await bot.take(messageUpdate(`/ask ${text}`, { from, chat }))));
    }

    const shown = sent.flatMap(textsOf).join("\n");
    expect(sent).toHaveLength(12);
    expect(Object.values(odd).filter((name) => shown.includes(name))).toEqual([]);
  });
});

describe("characters that nobody sees (S09)", () => {
  /** Right-to-left override and isolates, zero-width, soft hyphen, byte order mark, Hangul filler, a tag. */
  const UNSEEN = [
    "\u202e",
    "\u2066",
    "\u200f",
    "\u061c",
    "\u200b",
    "\u200d",
    "\u2060",
    "\u00ad",
    "\ufeff",
    "\u3164",
    "\u{e0061}",
  ];
  const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

  it.each(UNSEEN.map((mark) => [mark.codePointAt(0)?.toString(16), mark]))(
    "U+%s break no word and turn none around",
    async (_, mark) => {
      const strew = (text: string) => Array.from(text).join(mark);
      const page: PageFile = {
        page: `gpj.${mark}txt.txt`,
        text: `${strew("澜川大桥全线贯通")}\n\n${strew("本报讯")}(记者 ${strew("贺一川")})${strew("3月11日,市长岑怀远出席澜川大桥贯通仪式。大桥全长4.6公里。")}\n`,
        sidecar: { issueDate: "2024-03-12", paper: `澜川${mark}晚报` },
      };
      const library = await openPages(page);
      const [story] = library.archive.articles;

      const calls = await walkBot(deafBot(library), `澜川${mark}大桥`, MOST_PRESSES);

      expect(story).toMatchObject({ headline: "澜川大桥全线贯通", reporters: ["贺一川"] });
      expect(story?.body.join("")).toContain("市长岑怀远出席澜川大桥贯通仪式。大桥全长4.6公里。");
      expect(calls.flatMap(textsOf).filter((text) => TURNING.test(text))).toEqual([]);
      expect(calls.flatMap(textsOf).join()).toContain("澜川大桥全线贯通");
    },
  );

  it("in a question do not reach the others of a group", async () => {
    const library = await openPages({ page: "a.txt", text: "甲地召开会议\n\n本报讯 会议召开。\n" });
    const group = { chat: { id: -1, type: "supergroup", title: "群" } };

    const calls = await deafBot(library).take(messageUpdate("/topic \u202e禁止\u2066\ud83d", group));

    expect(calls.flatMap(textsOf).join()).toContain("禁止");
    expect(calls.flatMap(textsOf).filter((text) => TURNING.test(text) || /\p{Surrogate}/u.test(text))).toEqual([]);
  });

  it("leave inline cards alone", async () => {
    const library = await openPages({ page: "a.txt", text: "甲地召开会议\n\n本报讯 会议召开。\n" });

    const calls = await deafBot(library).take(inlineUpdate("\u202e会议"));

    expect(calls.flatMap(textsOf).filter((text) => TURNING.test(text))).toEqual([]);
  });
});
