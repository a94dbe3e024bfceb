import { describe, expect, it } from "vitest";
import { mendCommand, nearestCommand } from "../../src/bot/read-command.ts";

describe("mendCommand", () => {
  it.each([
    ["/START", "/start"],
    ["/latest5", "/latest 5"],
    ["／help", "/help"],
    ["/ help", "/help"],
    ["/topic项目建设", "/topic 项目建设"],
    ["/topics", "/topics"],
    ["/who何雄", "/who 何雄"],
    ["/page2", "/page 2"],
    ["/pages", "/pages"],
    ["/date昨天", "/date 昨天"],
    ["/Ask@wenbao_bot 何雄", "/ask@wenbao_bot 何雄"],
  ])("writes %s as %s", (typed, meant) => {
    const { text, entities } = mendCommand({ text: typed, entities: [] });

    expect(text).toBe(meant);
    expect(entities).toEqual([{ type: "bot_command", offset: 0, length: meant.split(" ")[0]?.length }]);
  });

  it.each(["/asking", "/latset", "/topic_a", "何雄", "1/ask", "/ask@a@b"])("leaves %s", (typed) => {
    expect(mendCommand({ text: typed, entities: [] }).text).toBe(typed);
  });

  it("moves what Telegram found behind the command", () => {
    const entity = { type: "mention", offset: 5, length: 4 } as const;

    const { text, entities } = mendCommand({ text: "/ask @bot", entities: [entity] });
    const moved = mendCommand({ text: "／ask  @bot", entities: [{ ...entity, offset: 6 }] });

    expect(text.slice(5, 9)).toBe("@bot");
    expect([entities[1], moved.entities[1]]).toEqual([entity, entity]);
  });
});

describe("nearestCommand", () => {
  it.each([
    ["/latset", "latest"],
    ["/lates 5", "latest"],
    ["/hlep", "help"],
    ["/strat@wenbao_bot", "start"],
    ["/tpic", "topic"],
    ["/poeple", "people"],
    ["/privcy", "privacy"],
    ["/relatd", "related"],
    ["/dat", "date"],
  ])("sees through %s", (typed, meant) => {
    expect(nearestCommand(typed)).toBe(meant);
  });

  it.each(["/nosuch", "/x", "/weather", "/settings"])("knows nothing like %s", (typed) => {
    expect(nearestCommand(typed)).toBeNull();
  });
});
