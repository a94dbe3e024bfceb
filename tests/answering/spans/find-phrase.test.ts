import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../support/short-answer.ts";

let read: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  read = await openReader();
});

describe("findPlaces", () => {
  it("finds the end that is asked for", () => {
    const text = "起点设在北广场,半程终点设在南浴场,全程终点设在东湾会展中心,赛道沿河而行。";

    expect(read("马拉松全程的终点在哪里?", text)).toBe("东湾会展中心");
  });

  it("finds the end in a sentence that says little else of the question", () => {
    const text = "长跑赛昨日在滨河公园鸣枪开赛,长跑选手来自20个国家。赛道途经石桥,终点设在奥体中心。";

    expect(read("长跑赛跑到哪里算终点?", text)).toBe("奥体中心");
  });
});

describe("findQuoted", () => {
  it("finds the name of a shop and no other words in quotes", () => {
    const text = "他主动当“店小二”。她去年回乡开了店,名叫“半间书屋”,店里很热闹。";

    expect(read("她回乡开的店叫什么名字?", text)).toBe("半间书屋");
  });
});
