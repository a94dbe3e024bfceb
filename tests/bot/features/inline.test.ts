import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

let running: RunningBot;

beforeEach(async () => {
  running = await runBot();
});
afterEach(() => running.close());

const reader = () => running.emulator.user({ firstName: "安娜", languageCode: "zh-hans" });
const type = (query: string, offset = "") => running.emulator.inline(reader(), query, { offset });

describe("inline mode", () => {
  it("offers the newest articles before anything is typed", async () => {
    const { titles, cacheSeconds, isPersonal, nextOffset } = await type("");

    expect(titles).toHaveLength(9);
    expect(titles[0]).toBe("郑州市党政代表团赴成都学习考察");
    expect({ cacheSeconds, isPersonal, nextOffset }).toEqual({ cacheSeconds: 300, isPersonal: false, nextOffset: "" });
  });

  it("offers the short answer first, with the article behind it", async () => {
    const { titles, results } = await type("去年郑州有多少人献血?");

    expect(titles[0]).toBe("228154人次");
    expect(results[0]?.description).toContain("去年郑州超22万人次无偿献血");
  });

  it("gives each card an id of its own", async () => {
    const { results } = await type("");

    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    for (const { id } of results) expect(Buffer.byteLength(String(id))).toBeLessThanOrEqual(64);
  });

  it("offers nothing where the pages have nothing", async () => {
    expect((await type("火星上的足球赛")).results).toEqual([]);
  });

  it.each(["-1", "abc", "999999", "__proto__"])("takes the offset %s that it never gave", async (offset) => {
    expect(await type("", offset)).toMatchObject({ isExpired: false });
  });

  it("sends the passage with its source and a link to the whole article", async () => {
    const { results } = await type("去年郑州有多少人献血?");
    const group = running.emulator.privateChat(reader());

    const message = await group.sendInline(results[0] ?? {});

    expect(message.text).toContain("📰 去年郑州超22万人次无偿献血");
    expect(message.buttons).toEqual([["📖 全文"]]);
    expect(JSON.stringify(results[0])).toContain("https://t.me/wenbao_bot?start=a_");
  });

  it("finds a shared article again by the words of its button", async () => {
    const chat = running.emulator.privateChat(reader());
    await chat.send("/read 公益");
    const article = await chat.nextMessage();
    const shared =
      JSON.stringify(article).match(/"switch_inline_query":"([^"]+)"/)?.[1] ?? "去年郑州超22万人次无偿献血";

    expect((await type(shared)).titles).toEqual(["去年郑州超22万人次无偿献血"]);
  });

  it("answers a query that came too late without a fault", async () => {
    await running.emulator.inline(reader(), "献血", { expired: true });

    expect(running.log.filter((line) => line.includes("error"))).toEqual([]);
  });
});
