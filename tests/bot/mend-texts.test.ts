import { describe, expect, it } from "vitest";
import { mendTexts } from "../../src/bot/mend-texts.ts";

/** Sends a text that Telegram refuses so the first time; gives what was sent. */
async function sendRefused(description: string, method: "sendMessage" | "sendChatAction" = "sendMessage") {
  const sent: unknown[] = [];
  const prev = async (_: unknown, payload: unknown) => {
    sent.push(payload);
    return sent.length === 1 ? { ok: false, error_code: 400, description } : { ok: true, result: {} };
  };
  const entities = [{ type: "bold", offset: 0, length: 2 }];
  const response = await mendTexts(prev as never, method, { chat_id: 1, text: "长".repeat(5000), entities } as never);
  return { sent, response };
}

describe("mendTexts", () => {
  it.each(["Bad Request: can't parse entities: x", "Bad Request: ENTITY_BOUNDS_INVALID"])(
    "sends once more without marks after %s (F15)",
    async (description) => {
      const { sent, response } = await sendRefused(description);

      expect(response.ok).toBe(true);
      expect(sent).toHaveLength(2);
      expect(sent[1]).toMatchObject({ chat_id: 1, text: "长".repeat(5000), entities: undefined });
    },
  );

  it("shortens what is too long (F15)", async () => {
    const { sent } = await sendRefused("Bad Request: message is too long");

    expect(sent[1]).toMatchObject({ text: `${"长".repeat(3500)}…`, entities: undefined });
  });

  it("leaves other refusals and other methods alone", async () => {
    expect((await sendRefused("Bad Request: message text is empty")).sent).toHaveLength(1);
    expect((await sendRefused("Bad Request: can't parse entities", "sendChatAction")).sent).toHaveLength(1);
  });
});
