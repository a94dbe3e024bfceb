import { beforeAll, describe, expect, it } from "vitest";
import { splitQuestion } from "../../src/answering/split-question.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import type { Tokenizer } from "../../src/text/tokenizer.ts";
import { makePage, openPages } from "../support/small-library.ts";

let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await loadTokenizer();
});

describe("splitQuestion", () => {
  it.each([
    ["南京和杭州各有多少人", ["南京有多少人", "杭州有多少人"]],
    ["长江南京站跟芜湖站水位分别多少", ["长江南京站水位多少", "长江芜湖站水位多少"]],
    ["出口和进口分别是多少", ["出口是多少", "进口是多少"]],
    ["南京出口多少,杭州进口多少", ["南京出口多少", "杭州进口多少"]],
  ])("makes two of %s", (question, parts) => {
    expect(splitQuestion(question, tokenizer)).toEqual(parts);
  });

  it.each([
    "南京和杭州有什么新闻",
    "南京有多少人",
    "昨天下雨,南京有多少人",
    "各有多少",
    "和分别",
    `南京和杭州${"的新开通的".repeat(20)}地铁各有多少`,
  ])("leaves %s whole", (question) => {
    expect(splitQuestion(question, tokenizer)).toBeUndefined();
  });
});

describe("createAnswerer, asked about two things", () => {
  const PAGES = [
    makePage("a.txt", "2024-05-20", ["南河水位上涨", "本报讯(记者 贺一川)昨日,南河石桥站水位8.9米。"]),
    makePage("b.txt", "2024-05-21", ["北河水位回落", "本报讯(记者 贺一川)昨日,北河柳林站水位13.4米。"]),
  ];

  it("answers by both, each with its source", async () => {
    const { answerer } = await openPages(...PAGES);

    const { answer, citations } = answerer.ask("石桥站和柳林站水位分别是多少米");

    expect(answer).toBe("8.9米、13.4米");
    expect(citations.map(({ page }) => page)).toEqual(["a.txt", "b.txt"]);
  });

  it("does not answer by one alone", async () => {
    const { answerer } = await openPages(...PAGES);

    expect(answerer.ask("石桥站水位多少米,图书馆藏书多少册").answer).not.toBe("8.9米");
  });
});
