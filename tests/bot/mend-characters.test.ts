import { describe, expect, it } from "vitest";
import { mendCharacters } from "../../src/bot/mend-characters.ts";

/** What is sent of a payload. */
async function sent(payload: object): Promise<unknown> {
  const prev = async (_: unknown, mended: unknown) => ({ ok: true, result: mended });
  const response = await mendCharacters(prev as never, "sendMessage", payload as never);
  return response.ok ? response.result : undefined;
}

describe("mendCharacters", () => {
  it("puts a replacement for half of a character, and leaves whole ones", async () => {
    expect(await sent({ text: "\ud83d好\udc4d 👍" })).toEqual({ text: "\ufffd好\ufffd 👍" });
  });

  it("replaces both halves of a character through which an entity ends", async () => {
    const entities = [{ type: "bold", offset: 0, length: 2 }];

    expect(await sent({ text: "好\ud83d\udc4d好", entities })).toEqual({ text: "好\ufffd\ufffd好", entities });
    expect(await sent({ text: "好\ud83d\udc4d好", entities: [{ type: "bold", offset: 0, length: 3 }] })).toMatchObject({
      text: "好👍好",
    });
  });

  it("takes the turn out of directional characters, and keeps the offsets of entities", async () => {
    const turned = "\u202e\u2066\u200f\u061ctxt.exe\u2069\u202c";

    const { text } = (await sent({ text: turned })) as { text: string };

    expect(text).toBe("\u2060\u2060\u2060\u2060txt.exe\u2060\u2060");
    expect(text).toHaveLength(turned.length);
  });

  it("mends texts however deep they stand, and nothing else", async () => {
    const payload = {
      chat_id: 7,
      reply_markup: { inline_keyboard: [[{ text: "\u202e", callback_data: "1.n" }]] },
      x: null,
    };

    expect(await sent(payload)).toEqual({
      chat_id: 7,
      reply_markup: { inline_keyboard: [[{ text: "\u2060", callback_data: "1.n" }]] },
      x: null,
    });
  });
});
