import { describe, expect, it } from "vitest";
import { mendTexts } from "../../src/bot/mend-texts.ts";

type Method = "sendMessage" | "editMessageText" | "sendChatAction";

const KEYBOARD = { inline_keyboard: [[{ text: "x", callback_data: "x" }]] };
const LINE = `${"长".repeat(99)}\n`;
const TOO_LONG = "Bad Request: message is too long";

/** Sends a text that Telegram refuses so the first times; gives what was sent. */
async function sendRefused(
  refusals: readonly string[],
  method: Method = "sendMessage",
  more: Readonly<Record<string, unknown>> = {},
) {
  const sent: Record<string, unknown>[] = [];
  const left = [...refusals];
  const prev = async (called: unknown, payload: object) => {
    sent.push({ called, ...payload });
    const description = left.shift();
    const edited = { message_id: 3, reply_to_message: { message_id: 7 } };
    if (description !== undefined) return { ok: false, error_code: 400, description };
    return { ok: true, result: called === "editMessageText" ? edited : { message_id: 9 } };
  };
  const entities = [{ type: "bold", offset: 0, length: 2 }];
  const payload = { chat_id: 1, text: LINE.repeat(50), entities, reply_markup: KEYBOARD, ...more };
  const response = await mendTexts(prev as never, method, payload as never);
  return { sent, response };
}

describe("mendTexts", () => {
  it.each(["Bad Request: can't parse entities: x", "Bad Request: ENTITY_BOUNDS_INVALID"])(
    "sends once more without marks after %s (F15)",
    async (description) => {
      const { sent, response } = await sendRefused([description]);

      expect(response.ok).toBe(true);
      expect(sent).toHaveLength(2);
      expect(sent[1]).toMatchObject({ chat_id: 1, text: LINE.repeat(50), entities: undefined, reply_markup: KEYBOARD });
    },
  );

  it("sends half a character as what stands for one that can not be shown (F15)", async () => {
    const { sent } = await sendRefused(["Bad Request: strings must be encoded in UTF-8"], "sendMessage", {
      text: "前\uD83D后",
    });

    expect(sent[1]).toMatchObject({ text: "前\uFFFD后" });
  });

  it("sends what is too long in plain parts, each a reply, the buttons under the last (F15)", async () => {
    const reply_parameters = { message_id: 7 };
    const { sent, response } = await sendRefused([TOO_LONG], "sendMessage", { reply_parameters });

    expect(response.ok).toBe(true);
    const plain = { chat_id: 1, entities: undefined, reply_parameters };
    expect(sent.slice(1)).toMatchObject([
      { ...plain, text: LINE.repeat(35).trim() },
      { ...plain, text: LINE.repeat(15).trim(), reply_markup: KEYBOARD, disable_notification: true },
    ]);
    expect(sent[1]?.reply_markup).toBeUndefined();
  });

  it("puts the first part in place of the message that was to be changed, and sends the others (F15)", async () => {
    const { sent } = await sendRefused([TOO_LONG], "editMessageText", { message_id: 3 });

    expect(sent.slice(1)).toMatchObject([
      { called: "editMessageText", message_id: 3, text: LINE.repeat(35).trim() },
      { called: "sendMessage", reply_parameters: { message_id: 7 }, text: LINE.repeat(15).trim() },
    ]);
    expect(sent[1]?.reply_markup).toBeUndefined();
    expect(sent[2]).toMatchObject({ reply_markup: KEYBOARD });
    expect(sent[2]?.message_id).toBeUndefined();
  });

  it("puts the question over the buttons again, which find it there", async () => {
    const { sent } = await sendRefused([TOO_LONG], "sendMessage", { text: `❓ 谁?\n\n${LINE.repeat(50)}` });

    expect(sent[2]?.text).toMatch(/^❓ 谁\?\n\n长/);
  });

  it("sends in parts what was first refused for its marks", async () => {
    expect((await sendRefused(["Bad Request: can't parse entities", TOO_LONG])).sent).toHaveLength(4);
  });

  it("gives up when a part is refused as well", async () => {
    const { sent, response } = await sendRefused([TOO_LONG, TOO_LONG]);

    expect(sent).toHaveLength(2);
    expect(response.ok).toBe(false);
  });

  it("leaves other refusals and other methods alone", async () => {
    expect((await sendRefused(["Bad Request: message text is empty"])).sent).toHaveLength(1);
    expect((await sendRefused(["Bad Request: can't parse entities"], "sendChatAction")).sent).toHaveLength(1);
  });
});
