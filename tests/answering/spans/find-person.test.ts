import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../support/short-answer.ts";

let read: Awaited<ReturnType<typeof openReader>>;

beforeAll(async () => {
  read = await openReader();
});

describe("findPeople", () => {
  it.each([
    [
      "who the clause tells of",
      "谁夺得女子组冠军?",
      "选手李明亮以1小时9分18秒率先冲线,夺得男子组冠军;女子组冠军由选手王秀兰获得。",
      "王秀兰",
    ],
    [
      "somebody by what they do",
      "追回工钱的法官叫什么?",
      "法官提醒,遇事可打电话。追回工钱的法官王秀兰说,路上雪很大。",
      "王秀兰",
    ],
    ["one of a kind of people", "是哪个队员送的?", "考生忘带证件,铁骑队员李明亮骑车送到。", "李明亮"],
    ["all of a list", "哪几个老师发了言?", "山村小学教师李明亮、第九中学教师王秀兰先后发言。", "李明亮、王秀兰"],
    [
      "leaders named as such",
      "参加植树的市领导名单",
      "市委书记周启东植树。市领导李明亮、王秀兰参加植树。",
      "李明亮、王秀兰",
    ],
    [
      "who was there besides",
      "检查水库的时候谁跟着?",
      "市委书记周启东检查水库。副市长李明亮、局长王秀兰陪同检查。",
      "李明亮、王秀兰",
    ],
    [
      "who came to a meeting",
      "推进会都有哪些领导到场?",
      "市长周启东主持召开推进会。李明亮、王秀兰出席会议。",
      "李明亮、王秀兰",
    ],
    ["a surname cut off", "最年长的老人叫什么名字?", "其中最年长的是家住石镇的景秀英老人,今年112岁。", "景秀英"],
    ["a given name that is a word", "获奖的驾驶员是谁?", "公交车驾驶员乔建军是获奖者之一。", "乔建军"],
    ["no dish and no part of the body", "谁跳河救人?", "在一家胡辣汤店,左小腿缝针的王铁成说,他跳河救人。", "王铁成"],
    ["nobody by the weather", "防汛是谁督导的?", "昨日,李明亮带队就强降雨中暴露的问题实地督导防汛。", "李明亮"],
    ["no body that reads like a name", "带着去学校检查的是谁?", "昨日,李明亮带领教育局、文明办去学校检查。", "李明亮"],
  ])("finds %s", (_, question, text, words) => {
    expect(read(question, text)).toBe(words);
  });
});
