import { afterEach, describe, expect, it } from "vitest";
import { brokenRules } from "../support/fault-bench.ts";
import { freePort } from "../support/free-port.ts";
import { type RunningBot, runBot } from "../support/run-bot.ts";

let running: RunningBot;

afterEach(() => running.close());

describe("createTalkFilter", () => {
  it.each(["polled", "brought to the webhook"])("leaves the talk of groups alone that is %s", async (way) => {
    const webhook = way === "polled" ? undefined : { port: await freePort(), secret: "s".repeat(32) };
    running = await runBot({ privacyMode: false, ...(webhook && { webhook }) });
    const { emulator } = running;
    const group = emulator.group({ title: "读报", members: [emulator.user({ firstName: "A" })] });

    for (const text of ["早", "@somebody 去年郑州有多少人献血?", "第2条"]) await group.send(text);
    await group.send("/about");
    await emulator.called("sendMessage");

    const metrics = await running.metrics.text();
    expect(metrics).toContain('wenbao_updates_skipped_total{reason="not-addressed"} 3');
    expect(metrics).toContain('wenbao_updates_total{kind="message"} 1');
    expect(group.botMessages).toHaveLength(1);
  });

  it("goes on after messages of groups that are not as they should be", async () => {
    running = await runBot();
    const chat = { id: -1, type: "group" };
    for (const message of [null, 5, {}, { chat, entities: 5 }, { chat: null }, { chat, text: 5, entities: [null] }])
      running.emulator.pushUpdate({ message });

    expect(await brokenRules(running)).toEqual([]);
    expect(running.emulator.callsTo("sendMessage")).toHaveLength(1);
  });
});
