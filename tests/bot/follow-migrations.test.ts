import { describe, expect, it } from "vitest";
import { followMigrations } from "../../src/bot/follow-migrations.ts";

describe("followMigrations", () => {
  it("sends once more to the new group, and straight there from then on (F14)", async () => {
    const sent: unknown[] = [];
    const transform = followMigrations();
    const prev = async (_: unknown, payload: { chat_id: number }) => {
      sent.push(payload);
      if (payload.chat_id !== -5) return { ok: true, result: {} };
      return { ok: false, error_code: 400, description: "", parameters: { migrate_to_chat_id: -1005 } };
    };
    const send = (chat_id: number) =>
      transform(prev as never, "sendMessage", { chat_id, text: "x", reply_parameters: { message_id: 7 } });

    await send(-5);
    await send(-5);
    await send(-6);

    expect(sent).toMatchObject([
      { chat_id: -5, reply_parameters: { message_id: 7 } },
      { chat_id: -1005, reply_parameters: undefined },
      { chat_id: -1005, reply_parameters: undefined },
      { chat_id: -6, reply_parameters: { message_id: 7 } },
    ]);
  });
});
