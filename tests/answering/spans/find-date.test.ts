import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../support/short-answer.ts";

let read: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  read = await openReader();
});

describe("findDates", () => {
  it.each([
    ["the day of the deed", "大桥什么时候开工?", "大桥6月3日合龙。项目2022年3月1日开工建设。", "2022年3月1日"],
    ["a deed cut in two", "大桥啥时候开的工?", "昨日上午,大桥合龙。项目2022年3月1日开工建设。", "2022年3月1日"],
    [
      "the day of a deed of one character",
      "视频什么时候拍的?",
      "保护区昨日发布一段视频,拍摄于8月2日清晨6时,地点在北沟。",
      "8月2日清晨6时",
    ],
    [
      "no year of a name where a day is asked for",
      "联赛是哪天开赛的?",
      "2024年中学生联赛落幕。本届联赛9月2日开赛。",
      "9月2日",
    ],
    [
      "the end where the end is asked for",
      "滨河路什么时候修完?",
      "自5月2日起,滨河路封闭施工,工期预计至9月3日。",
      "9月3日",
    ],
    ["a part of a month", "改道到什么时候恢复?", "自3月2日起,公交车改道,预计8月底恢复。", "8月底"],
    ["the day that stands behind 昨日", "大桥几号开通?", "昨日(3月7日)上午,南北大桥开通。", "3月7日"],
    ["both ends", "南街啥时候停水?", "因改造施工,定于3月8日22时至3月9日6时对南街停水。", "3月8日22时至3月9日6时"],
    [
      "the day right before the deed",
      "老城中学生联赛是哪天开赛的?",
      "昨日,老城中学生联赛决赛在体育中心举行。本届联赛9月2日开赛。",
      "9月2日",
    ],
    ["an hour", "早市几点开门?", "早市3月2日迁址,每天早上6时30分开门。", "每天早上6时30分"],
    ["a day of the week", "义诊是星期几?", "义诊3月2日开始,每周四举行。", "每周四"],
  ])("finds %s", (_, question, text, words) => {
    expect(read(question, text)).toBe(words);
  });
});
