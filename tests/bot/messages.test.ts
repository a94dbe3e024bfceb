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
});
