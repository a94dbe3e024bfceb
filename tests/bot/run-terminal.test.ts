import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createBot } from "../../src/bot/create-bot.ts";
import { createLogger } from "../../src/bot/create-logger.ts";
import { runTerminal } from "../../src/bot/run-terminal.ts";
import { testLibrary } from "../support/fake-library.ts";
import { languagesInMemory } from "../support/languages.ts";

const NOW = Date.parse("2023-05-10T00:00:00Z");

/** Chats with the bot; gives all that came out. A bot that reached for the network would fail: there is no server. */
async function chat(
  input: Readable,
  { isInteractive = false, stop = new AbortController().signal, onOutput = () => {}, now = () => NOW } = {},
) {
  const log: string[] = [];
  const bot = createBot("terminal", {
    ...(await testLibrary()),
    log: createLogger("debug", (line) => log.push(line), now),
    ratings: null,
    limitsRequests: false,
    languages: languagesInMemory(),
    now,
    sleep: async () => {},
    random: () => 0,
    client: { apiRoot: "http://127.0.0.1:1" },
  });
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on("data", (chunk) => {
    chunks.push(String(chunk));
    onOutput();
  });
  await runTerminal(bot, { input, output, isInteractive, now, stop });
  expect(log).toEqual([]);
  return chunks.join("");
}

const lines = (...texts: readonly string[]) => Readable.from([`${texts.join("\n")}\n`]);

describe("runTerminal", () => {
  it("answers as many piped questions as there are", async () => {
    const output = await chat(Readable.from(["/about\n".repeat(12)]));

    expect(output.match(/收录 5 个版面/gu)).toHaveLength(12);
  });

  it("answers a question as the bot does, buttons as numbers", async () => {
    expect(await chat(lines("去年郑州有多少人献血?"))).toBe(
      [
        "> 228154人次",
        "> 2022年,郑州市红十字会全年服务接待无偿献血者228154人次,采集全血67.48吨。",
        "📰 去年郑州超22万人次无偿献血",
        "郑州晚报 2023-05-09(推断) · 记者 王红",
        "[1] 📖 全文  [2] 🔗 相关  [3] 更多 1 条",
        "[4] 👍  [5] 👎",
        "",
        "",
      ].join("\n"),
    );
  });

  it("writes nothing for no input", async () => {
    expect(await chat(Readable.from([]))).toBe("");
    expect(await chat(lines("", "  "))).toBe("");
  });

  it("gives numbers to the buttons that do something", async () => {
    const output = await chat(lines("/latest"));

    expect(output).toMatch(/^最新的 9 篇报道\n\n1\. 郑州市党政代表团/);
    expect(output).toMatch(/\n\[1\] {2}\[2\] {2}\[3\] {2}\[4\] {2}\[5\]\n1\/2 {2}\[6\] ➡️\n\n$/);
  });

  it("turns a page, opens an article and goes back", async () => {
    const output = await chat(lines("/latest", "6", "9", "1"));

    const second = "9. 推进制造业高质量发展实现新突破\n郑州晚报 2021-05-22(推断)\n[6]  [7]  [8]  [9]\n[10] ⬅️  2/2\n";
    expect(output.split(second)).toHaveLength(3);
    expect(output).toContain("制造业项目要加快。\n[1] ⬅️ 返回  [2] 🔗 相关\n");
  });

  it("finds the question again behind a button", async () => {
    const output = await chat(lines("去年郑州有多少人献血?", "3", "2"));

    expect(output).toContain("另有 1 处也说到:");
    expect(output.match(/> 228154人次\n/g)).toHaveLength(2);
  });

  it("finds the question again when the conversation is long over", async () => {
    let hours = 0;
    const output = await chat(lines("去年郑州有多少人献血?", "3"), { now: () => NOW + hours++ * 3_600_000 });

    expect(output).toContain("另有 1 处也说到:");
  });

  it("asks a year, and says when a number is on no button", async () => {
    const output = await chat(lines("2023", "/topic 公益", "9"));

    expect(output).toContain("收录的报道里没有找到“2023”。");
    expect(output).toMatch(/刚才只列了 1 条,回“1”打开。\n\n$/);
  });

  it("browses people, days and pages as the bot does", async () => {
    const output = await chat(lines("/people", "1", "/date 2023年4月", "/pages", "2", "/related p1-1", "/random"));

    expect(output).toContain("报上的人物(数字是篇数):\n[1] 安伟 3  [2] 何雄 3\n");
    expect(output).toContain("安伟:3 篇\n报上给的头衔:\n· 市委书记,2022-08-24 至 2023-05-09(推断)《郑州市党政代表团");
    expect(output).toContain("2023年4月的新闻:2 篇\n");
    expect(output).toContain("📄 郑州晚报 2023-04-20(推断) · 2 篇\n");
    expect(output).toContain("相关:");
    expect(output).toMatch(/\[1\] 🎲 再来一篇 {2}\[2\] 🔗 相关\n\n$/);
  });

  it("follows what is related and comes back to the answer", async () => {
    const output = await chat(lines("代表团去了哪里", "2", "1", "1", "3"));

    const answer = output.slice(0, output.indexOf("\n\n"));
    expect(output.trimEnd().endsWith(answer)).toBe(true);
    expect(output.split("[1] ⬅️ 返回  [2] 🔗 相关\n")).toHaveLength(2);
  });

  it("reads Windows line ends", async () => {
    expect(await chat(Readable.from(["/topic 公益\r\n/quit\r\n"]))).toMatch(/^话题“公益”:1 篇\n/);
  });

  it("reads a last line without an end", async () => {
    expect(await chat(Readable.from(["/topic 公益"]))).toMatch(/^话题“公益”/);
  });

  it("stops at /quit", async () => {
    expect(await chat(lines("/quit", "/about"))).toBe("");
  });

  it("greets a person and shows bold as bold", async () => {
    const output = await chat(lines("何雄"), { isInteractive: true });

    expect(output).toContain("我是问报");
    expect(output).toContain("[1] 安伟最近做了什么");
    expect(output).toContain("\u001b[1m何雄:4 篇\u001b[22m");
    expect(output).toContain("> ");
  });

  it("ends when it is stopped, before the input does", async () => {
    const controller = new AbortController();
    const input = new PassThrough();
    input.write("/about\n");

    const output = await chat(input, { stop: controller.signal, onOutput: () => controller.abort() });

    expect(output).toMatch(/^收录/);
  });

  it("takes nothing when it is stopped before it begins", async () => {
    expect(await chat(new PassThrough(), { stop: AbortSignal.abort() })).toBe("");
  });
});
