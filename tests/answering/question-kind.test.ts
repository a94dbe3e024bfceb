import { describe, expect, it } from "vitest";
import { readQuestionKind } from "../../src/answering/question-kind.ts";

describe("readQuestionKind", () => {
  it.each([
    ["去年有多少人献血?", "number", "人", false],
    ["总投资是多少", "number", null, false],
    ["有几个项目开工", "number", "个项目", false],
    ["隧道多长", "number", null, false],
    ["近视率有多高", "number", null, false],
    ["一张票多少钱", "number", "钱", false],
    ["奶奶多大年纪", "number", "年纪", false],
    ["比赛持续了几天", "number", "天", false],
    ["小区第几名", "number", "名", false],
    ["谁主持会议", "person", null, false],
    ["市长是谁", "person", null, false],
    ["签约的那个会哪个主持的", "person", null, false],
    ["哪位专家说的", "person", null, false],
    ["都有谁参加", "person", null, true],
    ["哪些领导出席了会议", "person", null, true],
    ["谁和谁比赛", "person", null, true],
    ["冠军叫什么名字", "person", null, false],
    ["大会上哪两位企业家发了言", "person", null, true],
    ["哪个预报员说的", "person", null, false],
    ["另外几家店都开在哪儿", "place", null, true],
    ["他的职务分别是啥", "title", null, true],
    ["书记去了哪", "place", null, false],
    ["书记去过哪些学校", "list", "学校", true],
    ["她在哪所学校读书", "which", "学校", false],
    ["什么时候开工", "date", null, false],
    ["哪天举行", "date", null, false],
    ["几月几号签约", "date", null, false],
    ["哪一年建成", "date", null, false],
    ["何时开馆", "date", null, false],
    ["几点开始", "date", null, false],
    ["古塔建于何年", "date", null, false],
    ["王朝始于西元几年?", "date", null, false],
    ["石窟开凿于哪一世纪", "date", null, false],
    ["哪一个人发现了它", "person", null, false],
    ["哪一人发现了它", "person", null, false],
    ["哪一个国家夺冠", "which", "国家", false],
    ["发源于哪一地区", "which", "地区", false],
    ["该国首都为何?", "what", null, false],
    ["这座山被誉为什么?", "what", null, false],
    ["学校的前身是?", "what", null, false],
    ["甚么颜色的预警", "what", "颜色", false],
    ["学校为何停课", "passage", null, false],
    ["在哪里举行", "place", null, false],
    ["代表团去哪考察", "place", null, false],
    ["什么地方能看到", "place", null, false],
    ["展览在哪儿", "place", null, false],
    ["哪所学校试点", "which", "学校", false],
    ["哪家公司", "which", "公司", false],
    ["哪支队伍夺冠", "which", "队伍", false],
    ["哪些学校参加", "list", "学校", true],
    ["有哪几个项目", "list", "项目", true],
    ["分成哪三个部分", "list", "部分", true],
    ["去了哪些地方", "list", "地方", true],
    ["他担任什么职务", "title", null, false],
    ["她是做什么工作的", "title", null, false],
    ["王某的职务是什么", "title", null, false],
    ["什么颜色的预警", "what", "颜色", false],
    ["会议强调了什么", "what", null, false],
    ["结果怎么样", "what", null, false],
    ["这几年花了多少钱", "number", "钱", false],
    ["有多少抢修的人", "number", "人", false],
    ["义诊是星期几", "date", null, false],
    ["是几号楼", "number", "号楼", false],
    ["是哪个法官办的", "person", null, false],
    ["副主任是哪个", "person", null, false],
    ["那个小伙子叫啥", "person", null, false],
    ["领导谁参加了", "person", null, true],
    ["那家店叫什么名字", "what", null, false],
    ["察看的广场是哪一个", "which", "广场", false],
    ["在哪条沟里", "which", "沟里", false],
    ["签了哪3个项目", "list", "项目", true],
    ["为什么停水", "passage", null, false],
    ["怎么报名", "passage", null, false],
    ["是不是涨价了", "passage", null, false],
  ] as const)("takes %s for a question of %s", (question, wanted, noun, several) => {
    const kind = readQuestionKind(question);

    expect(kind).toMatchObject({ wanted, several, asks: true });
    // What stands behind the noun is cut off later, where the words are tagged.
    expect(kind.noun?.slice(0, noun?.length) ?? null).toBe(noun);
  });

  it.each([
    ["隧道全长多少公里", "多少公里"],
    ["请问市长是谁", "是谁"],
    ["市长2022年去了哪里", "哪里"],
  ])("tells where the question word of %s stands", (question, rest) => {
    const { at } = readQuestionKind(question);

    expect(question.slice(at)).toMatch(new RegExp(`^.?${rest}$`));
  });

  it.each(["献血", "几内亚代表团", "几乎没有人", "", "澜川 隧道"])("takes %s for plain keywords", (question) => {
    expect(readQuestionKind(question)).toMatchObject({ asks: false, noun: null, several: false, at: question.length });
  });

  it("reads traditional questions alike", () => {
    expect(readQuestionKind("誰奪得冠軍")).toEqual(readQuestionKind("谁夺得冠军"));
    expect(readQuestionKind("什麼時候開館")).toEqual(readQuestionKind("什么时候开馆"));
  });
});
