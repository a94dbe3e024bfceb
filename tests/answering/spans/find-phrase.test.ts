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

describe("wholeName", () => {
  it.each([
    ["市长在哪儿见的客商?", "昨日,市长在禾州迎宾馆会见客商一行。", "禾州迎宾馆"],
    ["方小墨在哪所学校读书?", "教练说,方小墨就读于安庆市铁路学校,7岁开始练球。", "安庆市铁路学校"],
  ])("gives the name to its end: %s", (question, text, words) => {
    expect(read(question, text)).toBe(words);
  });
});

describe("findQuoted", () => {
  it("finds what a notice says", () => {
    const text = "昨日,“快跑空间”大门紧锁,玻璃门上贴着一张“暂停营业”的通知。";

    expect(read("玻璃门上的通知写的啥?", text)).toBe("暂停营业");
  });

  it("finds the name of a shop and no other words in quotes", () => {
    const text = "他主动当“店小二”。她去年回乡开了店,名叫“半间书屋”,店里很热闹。";

    expect(read("她回乡开的店叫什么名字?", text)).toBe("半间书屋");
  });
});
