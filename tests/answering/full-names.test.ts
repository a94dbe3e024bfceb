import { beforeAll, describe, expect, it } from "vitest";
import { withFullNames } from "../../src/answering/full-names.ts";
import { makePage, openPages } from "../support/small-library.ts";

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(
    makePage(
      "澜川晚报.txt",
      "2024-05-07",
      [
        "闻立群调研防汛",
        "本报讯(记者 贺一川)昨日,澜川市市长闻立群到码头调研。市政协主席周秉文、市农业农村局局长周小满参加。",
      ],
      [
        "修表四十年",
        "本报讯(记者 贺一川)修表技师裴广林今年68岁,在老街修表四十年。市民李大爷说,他的手艺好。公交司机李长河也来修过表。",
      ],
      ["恒远科技扩产", "本报讯(记者 贺一川)恒远科技公司总经理薛家骏昨日介绍,新产线已经投产。郑远山是公司副总经理。"],
    ),
  );
});

describe("withFullNames", () => {
  it.each([
    ["闻市长去了哪里", "闻立群去了哪里"],
    ["政协的周主席说了什么", "政协的周秉文说了什么"],
    ["周局长参加了吗", "周小满参加了吗"],
    ["裴师傅今年多大", "裴广林今年多大"],
    ["薛总怎么说", "薛总怎么说"],
    ["薛总在哪里讲的", "薛家骏在哪里讲的"],
  ])("%s is read as %s", (question, full) => {
    expect(withFullNames(question, library)).toBe(full);
  });

  it.each([
    ["a whole name", "闻立群市长去了哪里"],
    ["somebody printed as asked", "李大爷怎么说"],
    ["an office that nobody of the name holds", "裴市长是谁"],
    ["a surname that no page has", "赵市长去了哪里"],
    ["a city whose last character is a surname", "新郑市长是谁"],
    ["a word before an office", "和市长一起去的是谁"],
  ])("leaves %s", (_, question) => {
    expect(withFullNames(question, library)).toBe(question);
  });
});
