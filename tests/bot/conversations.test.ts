import { describe, expect, it } from "vitest";
import { createConversations } from "../../src/bot/conversations.ts";
import { makeAnswer } from "../support/fake-library.ts";

const answers = ["一", "二", "三"].map((question) => makeAnswer({ question }));
const [one, two, three] = answers as [(typeof answers)[0], (typeof answers)[0], (typeof answers)[0]];
const LIMITS = { maxConversations: 2, maxAnswers: 2, keptMs: 1000 };

describe("createConversations", () => {
  it("gives the last answers of a conversation, oldest first", () => {
    const conversations = createConversations(() => 0, LIMITS);

    for (const answer of answers) conversations.remember("a", answer);

    expect(conversations.previous("a")).toEqual([two, three]);
  });

  it("gives what was shown last, also after another answer", () => {
    const conversations = createConversations(() => 0, LIMITS);
    const followed = {
      opens: [{ action: "answer", digest: "______" } as const],
      more: null,
      question: null,
    };

    expect(conversations.shown("a")).toBeNull();
    conversations.show("a", followed);
    conversations.remember("a", one);

    expect(conversations.shown("a")).toBe(followed);
    expect(conversations.shown("b")).toBeNull();
    expect(conversations.previous("a")).toEqual([one]);
  });

  it("keeps conversations apart", () => {
    const conversations = createConversations(() => 0, LIMITS);

    conversations.remember("a", one);

    expect(conversations.previous("b")).toEqual([]);
  });

  it("forgets a conversation some time after its last answer", () => {
    let now = 0;
    const conversations = createConversations(() => now, LIMITS);
    conversations.remember("a", one);
    now = 999;
    conversations.remember("a", two);

    now = 1998;
    expect(conversations.previous("a")).toEqual([one, two]);
    now = 1999;
    expect(conversations.previous("a")).toEqual([]);
  });

  it("lets the one that was silent longest go when there are too many", () => {
    const conversations = createConversations(() => 0, LIMITS);
    conversations.remember("a", one);
    conversations.remember("b", one);
    conversations.remember("a", two);

    conversations.remember("c", three);

    expect(conversations.previous("a")).toEqual([one, two]);
    expect(conversations.previous("b")).toEqual([]);
  });
});
