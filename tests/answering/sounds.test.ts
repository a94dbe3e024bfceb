import { beforeAll, describe, expect, it } from "vitest";
import { articleText } from "../../src/answering/article-text.ts";
import { createSoundIndex, type SoundIndex } from "../../src/answering/sounds.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import { makeArticle } from "../support/make-article.ts";

let sounds: SoundIndex;

beforeAll(async () => {
  const body = ["隧道在重庆开工,南水北调通水,图书馆开门迎客。启示启示,启事。"];
  const tokenizer = await loadTokenizer({ names: ["闻立群"] });
  sounds = createSoundIndex([articleText(makeArticle({ body }))], ["闻立群", "开宫"], tokenizer);
});

describe("createSoundIndex", () => {
  it.each([
    ["suidao", "隧道"],
    ["tushuguan", "图书馆"],
    ["wenliqun", "闻立群"],
    ["chongqing", "重庆"],
  ])("knows the word that sounds like %s", (sound, word) => {
    expect(sounds.wordOf(sound)).toBe(word);
  });

  it("knows a word by another sound of one of its characters, where it is spelled", () => {
    expect(sounds.wordSpelled("kaigong")).toBe("开宫");
    expect(sounds.wordSpelled("nanshuibeidiao")).toBe("南水北调");
    expect(sounds.wordSpelled("nanshuibeitiao")).toBe("南水北调");
  });

  it("knows no word for other sounds", () => {
    expect(sounds.wordOf("luoyang")).toBeUndefined();
    expect(sounds.wordOf("")).toBeUndefined();
  });

  it("prefers the commoner of words that sound alike, and a name to any", () => {
    expect(sounds.wordOf("qishi")).toBe("启示");
    expect(sounds.wordOf("kaigong")).toBe("开宫");
  });

  it("gives one sound to characters that sound alike", () => {
    expect(sounds.soundOf("文丽裙")).toBe(sounds.soundOf("闻立群"));
    expect(sounds.soundOf("隧道")).toBe("suidao");
  });
});
