import { describe, expect, it } from "vitest";
import { detectEntities } from "./detect-entities.ts";

function found(text: string): string[] {
  return detectEntities(text).map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);
}

describe("detectEntities", () => {
  it.each([
    ["/start a1", ["bot_command /start"]],
    ["/ask@wenbao_bot 献血", ["bot_command /ask@wenbao_bot"]],
    ["请用 /help。", ["bot_command /help"]],
    ["@wenbao_bot 献血 #郑州", ["mention @wenbao_bot", "hashtag #郑州"]],
    ["见 https://example.com/a?b=1 吧", ["url https://example.com/a?b=1"]],
    ["𠮷 /help", ["bot_command /help"]],
  ])("finds what stands by itself: %s", (text, entities) => {
    expect(found(text)).toEqual(entities);
  });

  it.each([
    ["/ask献血"],
    ["/ask@wenbao_bot献血"],
    ["问@wenbao_bot"],
    ["@wenbao_bot献血"],
    ["a/b"],
    ["/a/b"],
    ["// /"],
    ["／start"],
    ["mail@example"],
  ])("finds nothing that letters or slashes touch: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
