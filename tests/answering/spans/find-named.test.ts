import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../support/short-answer.ts";

let read: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  read = await openReader();
});

describe("findNamed", () => {
  it.each([
    [
      "a name with a character that may be a verb",
      "督导去的是哪个村?",
      "主任到石桥办事处乐河村督导。",
      "石桥办事处乐河村",
    ],
    ["the whole of a name", "在哪个公园开幕?", "花展在禾水公园开幕。", "禾水公园"],
    [
      "where the noun stands before the question word",
      "他察看的商业广场是哪一个?",
      "他察看了万泉商业广场、金兰社区的值守情况。",
      "万泉商业广场",
    ],
    ["who does the deed", "调研是哪个机构组织的?", "昨日,县人大常委会组织城建环保委员会对水库调研。", "县人大常委会"],
    ["a colour", "发的是什么颜色的预警?", "气象台发布大风蓝色预警信号。", "大风蓝色"],
    ["a company with 和 in its name", "哪家公司捐了钱?", "教育局出了100万元,南山锦和公司捐了80万元。", "南山锦和公司"],
    ["a sea", "平台要拖往哪片海?", "平台随后将拖往北岛以东海域,离岸6公里。", "北岛以东海域"],
  ])("finds %s", (_, question, text, words) => {
    expect(read(question, text)).toBe(words);
  });
});

describe("findQuoted", () => {
  it.each([
    ["the name of a shop", "她回乡开的店叫什么名字?", "她去年回乡开了“半间书屋”,店里很热闹。", "半间书屋"],
    ["a motto", "活动的口号是什么?", "5月2日是“护水日”,活动以“一起看河”为主题举行。", "一起看河"],
  ])("finds %s", (_, question, text, words) => {
    expect(read(question, text)).toBe(words);
  });
});
