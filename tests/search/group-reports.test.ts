import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupReports } from "../../src/search/group-reports.ts";
import type { Report } from "../../src/search/same-event.ts";

const BRIDGE =
  "澜川市跨江大桥8日上午发生货船碰撞事故,一艘载有800吨河沙的货船失去动力后撞上大桥三号桥墩,船上6人全部获救,没有人员伤亡。事故发生后,大桥双向封闭,海事部门在上下游各两公里设置警戒区。\n" +
  "市交通局副局长贺明远介绍,检测人员已经对桥墩和梁体进行水下探摸,初步判断主体结构没有受损,详细结论要等荷载试验以后才能得出。公交集团临时增开两条摆渡线路,乘客可以在码头广场和东岸车站换乘。货船所属公司的负责人正在接受调查。";
const BRIDGE_RETOLD =
  "(记者 何小舟)一艘货船8日上午撞上澜川跨江大桥三号桥墩,船上6人全部获救,没有人员伤亡。记者从市交通局了解到,这艘载有800吨河沙的货船失去动力后随水漂流,撞击发生后大桥双向封闭,海事部门在上下游各两公里设置了警戒区。\n" +
  "副局长贺明远说,水下探摸表明桥墩和梁体的主体结构初步判断没有受损,详细结论要等荷载试验以后得出。公交集团增开两条摆渡线路,在码头广场和东岸车站换乘。货船公司负责人正在接受调查。";
const BULLETIN =
  "据澜川市防汛办公室消息,7月3日0时至24时,全市新增受灾村庄12个,转移群众340人,新增倒塌房屋2间,没有人员伤亡。截至7月3日24时,全市累计转移群众1650人,累计倒塌房屋17间。\n" +
  "防汛办公室提醒广大市民注意防范山洪和滑坡,不要在河道边停留,遇到险情及时拨打值班电话,服从社区和村干部的统一安排,老人和儿童要有人照看。各水库已经按照调度方案提前腾出库容,值班人员全天在岗,雨情水情每小时报送一次。";
const NIGHT_BUS =
  "澜川市8日新开通夜间公交线路12条,配车86辆,覆盖火车站、医院和三个大型社区,末班车延长到凌晨一点。市公交集团负责人介绍,夜班线路平均间隔二十五分钟,票价两元,老年卡照常使用。\n" +
  "开通首晚,记者在东岸车站看到,候车的大多是下夜班的护士和餐馆员工,有人举起手机拍下首班车。护士姚小棠说,以前下班只能打车,一个月要花不少钱,现在走几步就能坐上车。集团在每条线路配了一名安全员,车内装有一键报警装置,客流数据每周分析一次,据此调整班次,年底以前还要把夜班车开到高新区的厂区。";
const NIGHT_BUS_RETOLD =
  "夜间公交线路12条8日在澜川市新开通,配车86辆,覆盖火车站、医院和三个大型社区,末班车到凌晨一点。市民下夜班,从此不必打车。票价两元,老年卡照常使用,平均二十五分钟一班,站牌已经换新,手机上查得到到站时间。司机都跑过两遍新路。\n" +
  "姚小棠是市医院的护士,她说以前下班只能打车,一个月要花不少钱。夜班车上有什么不同?每条线路配了一名安全员,车内装有一键报警装置。公交集团说,年底以前还要开新的夜班车,请市民多提意见,热线电话全天有人接听,合理的建议一周之内答复。";
const OPENING =
  "市政府5日发布公告,决定自9月1日起全市小学推行课后托管服务,由学校统一组织,家长自愿参加,费用由财政和家庭共同承担,托管时间到傍晚六点。";

function report(id: string, headline: string, text: string, fields: Partial<Report> = {}): Report {
  return { id, headline, text, date: "2024-07-09", people: [], days: [], ...fields };
}

/** The ids of each group, newest first. */
function idsOf(reports: readonly Report[]): readonly (readonly string[])[] {
  return [...new Set(groupReports(reports).values())].map((group) => group.map(({ id }) => id));
}

const bridge = report("a", "货船撞上澜川跨江大桥 船上6人获救", BRIDGE);
const retold = report("b", "跨江大桥被撞 主体结构初判无损", BRIDGE_RETOLD, { date: "2024-07-10" });
const bulletin = report("c", "澜川新增受灾村庄12个", BULLETIN);

describe("groupReports", () => {
  it.each([
    ["the same copy", { ...bridge, id: "b", headline: "大桥遭货船撞击", date: "2024-07-10" }],
    ["the same event in other words", retold],
    [
      "a brief of it",
      report(
        "b",
        "货船撞桥",
        "澜川市跨江大桥8日上午发生货船碰撞事故,一艘载有800吨河沙的货船失去动力后撞上大桥三号桥墩,船上6人全部获救,没有人员伤亡。",
        { date: "2024-07-10" },
      ),
    ],
    [
      "the same dispatch with another agency's opening",
      report("b", bridge.headline, `新华社澜川7月9日电(记者 何小舟)${BRIDGE}`, { date: "2024-07-10" }),
    ],
    ["a page without a day", { ...retold, id: "0", date: null }],
  ])("puts together %s, the newest first", (_, other) => {
    const newestFirst = other.id === "0" ? ["a", "0"] : ["b", "a"];

    expect(idsOf([bridge, other, bulletin])).toEqual([newestFirst]);
  });

  it("takes reports for one event sooner where they share numbers", () => {
    const told = (edit: (text: string) => string) => [
      report("a", "澜川开通夜间公交线路", edit(NIGHT_BUS)),
      report("b", "下夜班也有公交坐了", edit(NIGHT_BUS_RETOLD)),
    ];

    expect(idsOf(told((text) => text))).toEqual([["b", "a"]]);
    expect(idsOf(told((text) => text.replace("12条", "多条").replace("86辆", "多辆")))).toEqual([]);
  });

  it.each([
    ["a bulletin of another day", BULLETIN.replaceAll("7月3日", "7月4日")],
    ["another count", BULLETIN.replace("340人", "520人").replace("12个", "9个")],
    ["another place", BULLETIN.replaceAll("澜川", "郑州").replace("全市新增", "成都支援全市新增")],
    ["other numbers", BULLETIN.replace(/\d+(?=[个人间])/gu, (number) => String(Number(number) + 7))],
  ])("keeps apart %s", (_, text) => {
    const first = text.includes("郑州") ? BULLETIN.replaceAll("澜川", "洛阳") : BULLETIN;

    expect(idsOf([report("a", "受灾情况通报", first), report("b", "受灾情况通报", text)])).toEqual([]);
  });

  it("keeps apart the press conferences of a row", () => {
    const held = (which: string) =>
      `市政府新闻办公室昨天举行第${which}场新闻发布会,介绍防汛工作进展。发布会由新闻办主任主持,水利、气象、应急、交通等部门负责人出席并回答记者提问,多家媒体的记者参加。`;

    expect(idsOf([report("a", "发布会举行", held("7")), report("b", "发布会举行", held("8"))])).toEqual([]);
    expect(idsOf([report("a", "发布会举行", held("七")), report("b", "发布会举行", held("7"))])).toHaveLength(1);
  });

  it("keeps apart what opens alike and goes on otherwise", () => {
    const news = report(
      "a",
      "课后托管服务开学推行",
      `${OPENING}\n教育局要求各校在八月底以前公布方案,落实师资和场地,与家长签订协议,每学期末公布收支。城区四十所学校已经完成报名,乡镇学校由中心校统筹,志愿者经过培训以后上岗,食堂增加一顿点心。`,
    );
    const comment = report(
      "b",
      "让托管服务托起安心",
      `${OPENING}\n政策好不好,关键看落实。有人担心托管变成补课,有人担心费用悄悄上涨,这些声音提醒管理者既要敢于迈步,也要把规矩立在前头。把好事办好,需要耐心倾听,需要公开透明,更需要久久为功的韧劲。`,
    );

    expect(idsOf([news, comment])).toEqual([]);
  });

  it.each([
    ["a week apart", { date: "2024-07-16" }],
    ["of other people", { people: ["闻立群"] }],
    ["of another yesterday", { days: [{ from: "2024-07-07", to: "2024-07-07" }] }],
  ])("keeps apart the same words %s", (_, fields) => {
    const known = { people: ["贺明远"], days: [{ from: "2024-07-08", to: "2024-07-08" }] };

    expect(
      idsOf([
        { ...bridge, ...known },
        { ...bridge, ...known, ...fields, id: "b" },
      ]),
    ).toEqual([]);
  });

  it("does not group pictures by the word above them", () => {
    expect(idsOf([report("a", "图片新闻", "荷花盛开。"), report("b", "图片新闻", "荷花盛开。")])).toEqual([]);
  });

  it("groups thousands of copies of one page, and keeps thousands of its bulletins apart", () => {
    const copies = Array.from({ length: 3000 }, (_, at) => ({ ...bridge, id: `copy-${at}` }));
    const bulletins = Array.from({ length: 2000 }, (_, at) =>
      report(`bulletin-${at}`, `新增受灾村庄${at}个`, BULLETIN.replace("12个", `${at}个`)),
    );

    expect(idsOf([...copies, ...bulletins]).map(({ length }) => length)).toEqual([3000]);
  });

  it("gives every report of a group the same group, in whatever order they come", () => {
    const stories = [bridge, retold, bulletin, { ...bulletin, id: "d" }, { ...bridge, id: "e", date: "2024-07-30" }];

    fc.assert(
      fc.property(fc.shuffledSubarray(stories), (some) => {
        const groups = groupReports(some);

        for (const [id, group] of groups) {
          expect(group.map((member) => member.id)).toContain(id);
          for (const member of group) expect(groups.get(member.id)).toBe(group);
        }
        expect(idsOf(some).toSorted()).toEqual(idsOf(some.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toSorted());
      }),
    );
  });

  it("does not change with a story of something else", () => {
    const stories = [bridge, retold, bulletin, { ...bulletin, id: "d" }];
    const others = fc.array(
      fc.record({
        headline: fc.string({ maxLength: 20, unit: fc.constantFrom(..."麦穗秧苗蒜薹荞麦黍稷豇豆") }),
        text: fc.string({ maxLength: 300, unit: fc.constantFrom(..."麦穗秧苗蒜薹荞麦黍稷豇豆。\n") }),
      }),
      { maxLength: 4 },
    );

    fc.assert(
      fc.property(others, (more) => {
        const among = [...stories, ...more.map(({ headline, text }, at) => report(`other-${at}`, headline, text))];

        expect(idsOf(among).filter((ids) => ids.some((id) => !id.startsWith("other")))).toEqual(idsOf(stories));
      }),
      { numRuns: 50 },
    );
  });
});
