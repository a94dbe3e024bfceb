import { describe, expect, it } from "vitest";
import { showText } from "./show-text.ts";

describe("showText", () => {
  it("marks what stands in one another from outside in", () => {
    const entities = [
      { type: "blockquote" as const, offset: 0, length: 5 },
      { type: "bold" as const, offset: 0, length: 2 },
      { type: "italic" as const, offset: 0, length: 1 },
    ];

    expect(showText("郑州\n献血", entities)).toBe("> **__郑__州**\n> 献血");
  });

  it("closes one before it opens the next", () => {
    const entities = [
      { type: "bold" as const, offset: 0, length: 1 },
      { type: "code" as const, offset: 1, length: 1 },
    ];

    expect(showText("郑州", entities)).toBe("**郑**`州`");
  });

  it("counts in UTF-16 units", () => {
    expect(showText("𠮷郑州", [{ type: "bold", offset: 2, length: 1 }])).toBe("𠮷**郑**州");
  });

  it("shows entities without a mark as they are", () => {
    expect(showText("/help", [{ type: "bot_command", offset: 0, length: 5 }])).toBe("/help");
  });
});
