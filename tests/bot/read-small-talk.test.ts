import { describe, expect, it } from "vitest";
import { readSmallTalk, withoutGreeting } from "../../src/bot/read-small-talk.ts";

describe("readSmallTalk", () => {
  it.each([
    ["您好啊!", "greeting"],
    ["Hello, there", "greeting"],
    ["謝謝你啦~", "thanks"],
    ["Thank you!!", "thanks"],
    ["哈哈哈哈", "laughter"],
    ["lol", "laughter"],
    ["那你是谁呀?", "identity"],
    ["What's your name?", "identity"],
    ["请问怎么用", "help"],
    ["谢谢,再见", "bye"],
    ["👍👍", "acknowledgement"],
    ["👍🏽", "acknowledgement"],
    ["❤️", "acknowledgement"],
    ["🙏", "thanks"],
    ["👎", "complaint"],
    ["😂 😂", "laughter"],
    ["👋", "greeting"],
    ["🐼", "wordless"],
    ["👍👎", "wordless"],
    ["。。。", "wordless"],
  ])("takes %s for %s", (message, kind) => {
    expect(readSmallTalk(message)).toBe(kind);
  });

  it.each([
    "谢谢郑州市民的是谁",
    "你好,何雄是谁",
    "最新的项目有哪些",
    "话题人物",
    "献血",
    "2023",
    "今天几号线开通",
    "news about projects",
  ])("takes %s for a question", (message) => {
    expect(readSmallTalk(message)).toBeNull();
  });
});

describe("withoutGreeting", () => {
  it.each([
    ["你好,请问何雄是谁?", "请问何雄是谁?"],
    ["Hi, who is the mayor", "who is the mayor"],
    ["谢谢!献血的有多少", "献血的有多少"],
    ["何雄,安伟", "何雄,安伟"],
    ["你好", "你好"],
  ])("reads %s as %s", (question, rest) => {
    expect(withoutGreeting(question)).toBe(rest);
  });
});
