import { describe, expect, it } from "vitest";
import { createChatMoves } from "../../src/bot/chat-moves.ts";

describe("createChatMoves", () => {
  it.each([
    [7, -1005],
    [-5, 7],
    [-5, "-1005"],
    [-5, Number.NaN],
    [-5, null],
  ])("takes a move from %j to %j for none: groups alone move", (oldId, newId) => {
    const moves = createChatMoves();

    moves.note(oldId, newId as number);

    expect(moves.currentId(oldId)).toBeUndefined();
    expect(moves.firstId(String(newId))).toBe(String(newId));
  });

  it("knows where a chat is now, and the id that it had first", () => {
    const moves = createChatMoves();
    moves.note(-5, -1005);
    moves.note(-5, -1005);
    moves.note(-1005, -1006);

    expect([moves.currentId(-5), moves.currentId(-1005), moves.currentId(-1006)]).toEqual([-1006, -1006, undefined]);
    expect([-5, -1005, -1006, 7].map(moves.firstId)).toEqual(["-5", "-5", "-5", "7"]);
  });

  it.each([
    ["to itself", [[-5, -5]]],
    [
      "back",
      [
        [-5, -6],
        [-6, -5],
      ],
    ],
    [
      "in a ring",
      [
        [-5, -6],
        [-6, -7],
        [-7, -5],
      ],
    ],
  ])("does not believe a move %s", (_, told) => {
    const moves = createChatMoves();

    for (const [oldId = 0, newId = 0] of told) moves.note(oldId, newId);

    expect([moves.firstId(-5), moves.currentId(told.at(-1)?.[0] ?? 0)]).toEqual(["-5", undefined]);
  });

  it("keeps a thousand, and forgets the oldest", () => {
    const moves = createChatMoves();
    for (let id = 1; id <= 1001; id++) moves.note(-id, -10_000 - id);

    expect([moves.currentId(-1), moves.firstId(-10_001)]).toEqual([undefined, "-10001"]);
    expect([moves.currentId(-2), moves.firstId(-11_001)]).toEqual([-10_002, "-1001"]);
  });
});
