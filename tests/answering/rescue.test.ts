import { beforeAll, describe, expect, it } from "vitest";
import { type PageWords, rescueLatin, rescueSounds } from "../../src/answering/rescue.ts";
import { createSoundIndex } from "../../src/answering/sounds.ts";
import { makePage, openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

let library: Awaited<ReturnType<typeof openPages>>;
let pages: PageWords;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES);
  const { texts, vocabulary } = library;
  const sounds = createSoundIndex([...texts.values()], vocabulary.names, vocabulary.tokenizer);
  pages = {
    sounds: () => sounds,
    holds: (text) => [...texts.values()].some(({ folded }) => folded.includes(text)),
    tokenizer: vocabulary.tokenizer,
  };
});

describe("rescueSounds", () => {
  it.each([
    ["岑淮远出席了什么", "岑怀远出席了什么", "岑怀远"],
    ["隧到多长", "隧道多长", "隧道"],
    ["文化工在哪里", "文化宫在哪里", "文化宫"],
    ["段之行去了哪里", "段知行去了哪里", "段知行"],
    ["段知行是什么职物", "段知行是什么职务", "职务"],
    ["岑怀源是谁", "岑怀远是谁", "岑怀远"],
  ])("puts a word of the pages for one that only sounds like it: %s", (question, corrected, word) => {
    expect(rescueSounds(question, pages)).toEqual({ question: corrected, words: [word] });
  });

  it.each(["隧道多长", "岑怀远是谁", "", "?", "Lanchuan"])("leaves %j alone", (question) => {
    expect(rescueSounds(question, pages)).toBeUndefined();
  });

  it("takes no character for a particle that sounds like it", async () => {
    const { texts, vocabulary } = await openPages(
      makePage("a.txt", "2024-05-20", ["社区见闻", "本报讯 昨日,她们坐车去了南湾社区。"]),
    );
    const sounds = createSoundIndex([...texts.values()], vocabulary.names, vocabulary.tokenizer);
    const holds = (text: string) => [...texts.values()].some(({ folded }) => folded.includes(text));

    const words = rescueSounds("南万社区调成什么区了", {
      sounds: () => sounds,
      holds,
      tokenizer: vocabulary.tokenizer,
    })?.words;

    expect(words).toEqual(["南湾"]);
  });

  it.each(["市场是谁", "期货多长", "事故多少"])("does not correct words of the dictionary: %s", (question) => {
    expect(rescueSounds(question, pages)?.question ?? question).toBe(question);
  });
});

describe("rescueLatin", () => {
  it("reads a question in pinyin, its words in the order asked", () => {
    const rescue = rescueLatin("suidao duoshao gongli", pages);

    expect(rescue?.question).toMatch(/^隧道 ?多少 ?公里$/);
    expect(rescue?.words).toEqual(["隧道", "公里"]);
  });

  it("reads pinyin among Chinese words", () => {
    expect(rescueLatin("wenliqun是谁", pages)).toEqual({ question: "闻立群是谁", words: ["闻立群"] });
  });

  it("reads an English question", () => {
    const rescue = rescueLatin("Who is the mayor of Lanchuan?", pages);

    expect(rescue?.question).toMatch(/澜川市长/);
    expect(rescue?.words).toContain("澜川");
  });

  it("keeps an English name that no page knows, so that nothing is answered without it", () => {
    expect(rescueLatin("Who is the mayor of Springfield?", pages)?.question).toContain("springfield");
  });

  it.each(["隧道多长", "xyzzy qwrt", "12345", ""])("makes nothing of %j", (question) => {
    expect(rescueLatin(question, pages)).toBeUndefined();
  });
});

describe("answers to misspelled questions", () => {
  it.each([
    ["隧到多长", "4.6公里", "隧道"],
    ["wenliqun shi shui", undefined, "闻立群"],
    ["Who is the mayor of Lanchuan?", "岑怀远", "澜川"],
  ])("%s: tells what was looked for instead", (question, answer, corrected) => {
    const reply = library.answerer.ask(question);

    if (answer) expect(reply.answer).toBe(answer);
    expect(reply.understood.corrected).toContain(corrected);
    expect(reply.question).toBe(question);
  });

  it("corrects nothing where the plain reading finds an answer", () => {
    expect(library.answerer.ask("隧道多长").understood.corrected).toBeNull();
  });

  it("corrects a name that no page holds even where the rest finds something", () => {
    expect(library.answerer.ask("苏静丘说欢迎大家做什么").understood.corrected).toBe("苏静秋");
  });

  it.each(["岑怀远去的是什么地方", "苏静秋提高了什么"])(
    "puts right no particle, and no half of a word: %s",
    (question) => {
      expect(rescueSounds(question, pages)).toBeUndefined();
    },
  );

  it("suggests a name that differs in one character", () => {
    const answer = library.answerer.ask("段知利去了哪里种菜");

    expect(answer).toMatchObject({ outcome: "not-found", suggestion: "段知行" });
  });

  it("suggests nothing for a name that is like none", () => {
    expect(library.answerer.ask("欧阳明月去了哪里种菜").suggestion).toBeNull();
  });

  it("corrects nothing where that finds no answer either", () => {
    expect(library.answerer.ask("无人机表演隧到几点开始").understood.corrected).toBeNull();
  });
});
