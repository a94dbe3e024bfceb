import { afterEach, describe, expect, it } from "vitest";
import type { GroupChat } from "../../support/bot-api/group-driver.ts";
import { brokenRules } from "../../support/fault-bench.ts";
import { type RunningBot, runBot } from "../../support/run-bot.ts";

let running: RunningBot;

afterEach(() => running.close());

const ORDERS = [
  ["told in the old group first", { order: ["to", "from"] }],
  ["told in the new group first", { order: ["from", "to"] }],
  ["told twice, in either order", { order: ["to", "from", "from", "to"] }],
  ["told in the new group only", { order: ["from"] }],
] as const;

async function inGroup(members = 1): Promise<GroupChat> {
  running = await runBot();
  const { emulator } = running;
  const users = Array.from({ length: members }, (_, i) => {
    return emulator.user({ firstName: `读者${i + 1}`, languageCode: "zh-hans" });
  });
  return emulator.group({ title: "读报", type: "group", members: users });
}

/** The calls to a chat that came after so many others. */
function callsTo(group: GroupChat, since = 0) {
  return running.emulator.calls.slice(since).filter(({ params }) => Number(params.chat_id) === group.id);
}

describe("a group that becomes a supergroup", () => {
  it.each(ORDERS)("F14: %s: a question there leans on one before", async (_, how) => {
    const group = await inGroup();
    await group.send("/ask@wenbao_bot 何雄");
    await group.nextMessage();
    const next = group.migrate(how);

    await next.send("/ask@wenbao_bot 他还做了什么");

    expect((await next.nextMessage()).text).toMatch(/^何雄:4 篇/);
    await next.send("/ask@wenbao_bot 第2条");
    expect((await next.nextMessage()).text).toContain("何雄");
    expect(await brokenRules(running)).toEqual([]);
    expect(group.botMessages).toHaveLength(1);
    expect(next.botMessages).toHaveLength(2);
  });

  it.each(ORDERS)("F14: %s: what was asked before counts for the group's limit", async (_, how) => {
    const group = await inGroup(4);
    const members = [...group.record.members.values()];
    for (let i = 0; i < 18; i++) await group.send("/ask@wenbao_bot 何雄", { from: members[i % 4]! });
    for (let i = 0; i < 18; i++) await group.nextMessage();
    const next = group.migrate(how);

    await next.send("/ask@wenbao_bot 何雄", { from: members[3]! });

    expect((await next.nextMessage()).text).toBe("这个群里问得太密了,请过一分钟再问。");
  });

  it.each(ORDERS)(
    "F14: %s: a button of an old message shows its view there, and the old id gets no call",
    async (_, how) => {
      const group = await inGroup();
      await group.send("/latest@wenbao_bot");
      const list = await group.nextMessage();
      const next = group.migrate(how);
      await running.emulator.confirmed();
      const since = running.emulator.calls.length;

      await group.press(list, "➡️");

      expect((await next.nextMessage()).text).toMatch(/^最新的 9 篇报道/);
      await group.send("/about@wenbao_bot");
      expect((await next.nextMessage()).text).toMatch(/^收录/);
      expect(callsTo(group, since)).toEqual([]);
      expect(group.botMessages).toHaveLength(1);
      expect(await brokenRules(running)).toEqual([]);
    },
  );

  it("F14: an answer under way comes once, in the new group, whoever tells of the move", async () => {
    const group = await inGroup();
    const hold = running.emulator.hold("sendMessage");
    await group.send("/about@wenbao_bot");
    await hold.arrived;
    const next = group.migrate({ order: ["from", "to", "to"] });
    await running.emulator.confirmed();
    hold.release();

    expect((await next.nextMessage()).text).toMatch(/^收录/);
    expect(await brokenRules(running)).toEqual([]);
    expect([callsTo(group).length, callsTo(next).length]).toEqual([1, 1]);
    expect(next.botMessages).toHaveLength(1);
  });

  it("is not greeted anew", async () => {
    const group = await inGroup();
    const next = group.migrate();
    next.addBot([...next.record.members.values()][0]!);
    await next.send("/about@wenbao_bot");

    expect((await next.nextMessage()).text).toMatch(/^收录/);
    expect(next.botMessages).toHaveLength(1);
  });
});
