import { describe, expect, it } from "vitest";
import { menuCommands } from "../../src/bot/command-menu.ts";
import { languageOf, messagesIn } from "../../src/bot/messages.ts";

describe("languageOf", () => {
  it.each([
    [undefined, "zh-hans"],
    ["zh", "zh-hans"],
    ["zh-hans", "zh-hans"],
    ["zh-CN", "zh-hans"],
    ["zh-hant", "zh-hant"],
    ["zh-TW", "zh-hant"],
    ["zh-Hant-HK", "zh-hant"],
    ["en", "en"],
    ["pt-br", "en"],
    ["zha", "en"],
  ])("reads %s as %s", (code, language) => {
    expect(languageOf(code)).toBe(language);
  });
});

describe("messagesIn", () => {
  it.each(["zh-hans", "zh-hant", "en"] as const)("keeps Telegram's limits for notes and menus in %s", (language) => {
    const texts = messagesIn(language);

    for (const note of [texts.buttonExpired, texts.apology, texts.articleGone])
      expect(note.length).toBeLessThanOrEqual(200);
    for (const chat of ["private", "group"] as const) {
      for (const { command, description } of menuCommands(texts, chat)) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(description.length).toBeLessThanOrEqual(256);
      }
    }
  });

  it("has no simplified text left in the traditional table", () => {
    const { zhHans, zhHant } = { zhHans: messagesIn("zh-hans"), zhHant: messagesIn("zh-hant") };

    expect(zhHant.notFound).not.toBe(zhHans.notFound);
    expect(JSON.stringify(zhHant)).not.toMatch(/[报问题这个说没话为发们]/);
  });

  it("says one and several in English", () => {
    const { latest, credit, noSuchPage, topicHeading } = messagesIn("en");

    expect([latest(1), latest(3)]).toEqual(["The newest article", "The newest 3 articles"]);
    expect([credit("reporter", ["张一"]), credit("reporter", ["张一", "李二"])]).toEqual([
      "reporter 张一",
      "reporters 张一, 李二",
    ]);
    expect([noSuchPage("x", 1), noSuchPage("x", 2)]).toEqual([
      "There is no page “x”. This is the only page:",
      "There is no page “x”. These are the 2 pages:",
    ]);
    expect(topicHeading("教育", 1)).toBe("Topic “Education” (教育): 1 article");
    expect(topicHeading("老领导", 2)).toBe("Topic “老领导”: 2 articles");
  });

  it.each(["zh-hans", "zh-hant", "en"] as const)(
    "begins each command's description with a capital, where there are any, in %s",
    (language) => {
      for (const { description } of menuCommands(messagesIn(language), "private"))
        expect(description).not.toMatch(/^[a-z]/);
    },
  );
});
