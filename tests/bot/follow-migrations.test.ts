import { describe, expect, it } from "vitest";
import { createChatMoves } from "../../src/bot/chat-moves.ts";
import { followMigrations } from "../../src/bot/follow-migrations.ts";

/** A Telegram in which the group -5 has become -1005. */
function telegram(moves = createChatMoves()) {
  const sent: object[] = [];
  const transform = followMigrations(moves);
  const prev = async (method: string, payload: { chat_id: number }) => {
    sent.push({ method, ...payload });
    if (payload.chat_id !== -5) return { ok: true, result: {} };
    return { ok: false, error_code: 400, description: "", parameters: { migrate_to_chat_id: -1005 } };
  };
  const call = (method: "sendMessage" | "editMessageText", chat_id: number, more: object) =>
    transform(prev as never, method, { chat_id, text: "x", ...more } as never);
  return { call, sent };
}

describe("followMigrations", () => {
  it("sends once more to the new group, and straight there from then on (F14)", async () => {
    const { call, sent } = telegram();
    const reply = { reply_parameters: { message_id: 7 } };

    await call("sendMessage", -5, reply);
    await call("sendMessage", -5, reply);
    await call("sendMessage", -6, reply);

    expect(sent).toMatchObject([
      { chat_id: -5, reply_parameters: { message_id: 7 } },
      { chat_id: -1005, reply_parameters: undefined },
      { chat_id: -1005, reply_parameters: undefined },
      { chat_id: -6, reply_parameters: { message_id: 7 } },
    ]);
  });

  it("sends what was to replace a message of the old group: its number may be another's in the new", async () => {
    const moves = createChatMoves();
    moves.note(-5, -1005);
    const { call, sent } = telegram(moves);

    await call("editMessageText", -5, { message_id: 7 });

    expect(sent).toEqual([{ method: "sendMessage", chat_id: -1005, text: "x" }]);
  });
});
