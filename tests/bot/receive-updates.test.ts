import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { receiveUpdates } from "../../src/bot/receive-updates.ts";

/** Brings so many requests without the secret at once; gives the statuses as they come. */
function bringStrangers(count: number): readonly number[] {
  const statuses: number[] = [];
  const receive = receiveUpdates({ secret: "a secret", isOpen: () => true, take: async () => {} });
  const response = {
    writeHead(status: number) {
      statuses.push(status);
      return { end() {} };
    },
  } as unknown as ServerResponse;
  const request = { headers: {}, method: "POST" } as IncomingMessage;
  for (let i = 0; i < count; i++) receive(request, response);
  return statuses;
}

describe("receiveUpdates", () => {
  it("leaves turns of the event loop to others between refusals, and refuses all (F37)", async () => {
    const statuses = bringStrangers(1000);
    const seen: number[] = [];

    while (seen.at(-1) !== 1000) {
      await setImmediate();
      seen.push(statuses.length);
    }

    const steps = seen.map((count, turn) => count - (seen[turn - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(100);
    expect(new Set(statuses)).toEqual(new Set([401]));
  });
});
