import { describe, expect, it } from "vitest";
import { findPeople } from "../../src/newspaper/find-people.ts";

function namesOf(text: string): readonly string[] {
  return findPeople([], [text]).map(({ name }) => name);
}

describe("findPeople", () => {
  it.each([
    ["a title before the name", "市长何雄主持会议。", [{ name: "何雄", title: "市长" }]],
    [
      "titles joined to one",
      "省委常委、市委书记安伟强调,要抓好落实。",
      [{ name: "安伟", title: "省委常委、市委书记" }],
    ],
    [
      "the same title for a list of names",
      "市领导史占勇、李凤芝、高义参加。",
      [
        { name: "史占勇", title: "市领导" },
        { name: "李凤芝", title: "市领导" },
        { name: "高义", title: "市领导" },
      ],
    ],
    [
      "each of several titles with its name",
      "市长何雄,市政协主席杜新军出席活动。",
      [
        { name: "何雄", title: "市长" },
        { name: "杜新军", title: "市政协主席" },
      ],
    ],
    ["a title behind the name", "向李保国同志学习。", [{ name: "李保国", title: "同志" }]],
    [
      "a company with brackets in its name",
      "会见某某公司(北京)有限公司总监田君一行。",
      [{ name: "田君", title: "某某公司(北京)有限公司总监" }],
    ],
  ])("reads %s", (_, text, people) => {
    expect(findPeople([], [text])).toEqual(people);
  });

  it.each([
    ["获得一等奖的参赛选手程怀远在台上致谢。", "参赛选手"],
    ["女子组冠军由本地选手黎小满、李凤芝分获。", "本地选手"],
    ["5月8日上午,并与成都市委书记施小琳会谈。", "成都市委书记"],
  ])("leaves out of the title what leads to it: %s", (text, title) => {
    expect(findPeople([], [text])[0]?.title).toBe(title);
  });

  it.each([
    ["市委副书记、市长程志远赶到大堤查看水情。", "程志远"],
    ["由江城大学教授卓文光团队研发。", "卓文光"],
    ["副主任医师柳慧敏刚看完第31个病人。", "柳慧敏"],
    ["市气象台首席预报员贺建国说,有雨。", "贺建国"],
    ["种粮大户孙有田种了560亩水稻。", "孙有田"],
    ["巡护员吴长海驾着小船赶来。", "吴长海"],
    ["外卖员冯成虎发现后报警。", "冯成虎"],
    ["独居老人葛秀兰正和邻居拉家常。", "葛秀兰"],
    ["少体校教练石大海选中了她。", "石大海"],
    ["“板车菜农”蔡友贵免费理发。", "蔡友贵"],
    ["选手卡迈勒·图雷2024年创造了纪录。", "卡迈勒·图雷"],
    ["中心负责人邹敏说。", "邹敏"],
    ["车间主任王斌称,月底完工。", "王斌"],
    ["联谊会主席刘伟等,向市民致谢。", "刘伟"],
    ["供热中心主任隋建业说,已点火。", "隋建业"],
    ["项目经理迟少峰说,工期缩短。", "迟少峰"],
  ])("finds the name that characters of given names tell: %s", (text, name) => {
    expect(namesOf(text)).toEqual([name]);
  });

  it("finds a list without titles before a verb of attending", () => {
    expect(findPeople([], ["会议开得好。周富强、牛卫国、吕挺琳参加调研。"])).toEqual([
      { name: "周富强", title: null },
      { name: "牛卫国", title: null },
      { name: "吕挺琳", title: null },
    ]);
  });

  it("gives a person once, with the title that the story prints first", () => {
    const people = findPeople(["市领导何雄出席活动"], ["市长何雄出席活动。", "市领导何雄、高义参加。"]);

    expect(people).toEqual([
      { name: "何雄", title: "市长" },
      { name: "高义", title: "市领导" },
    ]);
  });

  it.each([
    ["欧阳静", "市长欧阳静会见了代表团。"],
    ["诸葛云", "江城大学教授诸葛云点评说,好。"],
    ["阿依古丽·买买提", "由董事长阿依古丽·买买提率领的代表团"],
    ["买买提·艾力", "村主任买买提·艾力说,今年丰收了。"],
    ["次仁卓玛", "参赛选手次仁卓玛带来的是围巾项目。"],
    ["扎西顿珠", "县长扎西顿珠在会上发言。"],
  ])("finds %s, a name of more than the usual form", (name, text) => {
    expect(namesOf(text)).toEqual([name]);
  });

  it.each(["项志远", "郭亮", "郭亮平", "田野", "梁山", "柯桥生", "谭家明", "薛家骏", "龚自珍", "霍然"])(
    "takes %s, which is no common word, for a name",
    (name) => {
      expect(namesOf(`市委书记${name}出席活动。`)).toEqual([name]);
    },
  );

  it.each([
    "街道办主任全程陪同检查。",
    "市委书记明确要求,各级要落实责任。",
    "会议由市委书记主持,市长应邀出席。",
    "主任方便时再来。",
    "春季、夏季分别开展两次检查。",
    "苹果、黄瓜、西红柿参加评比。",
    "副主任安排专人负责。",
    "该院医生高度负责,深入病房。",
    "市民代表项目建设满意度高。",
    "市民张先生说,这条路好走了。",
    "患者李女士告诉记者,手术很成功。",
    "学生家长王某表示满意。",
    "王女士是一名教师,很忙。",
    "老人和志愿者一起包饺子。",
    "全体教师和宝宝合影。",
    "老人尤其要注意保暖。",
    "交警支队提醒市民绕行。",
    "联合国秘书长古特雷斯发表讲话。",
    "推行链长和产业联盟会长双长制。",
    "市民能及时了解停水情况。",
  ])("finds nobody in %s", (text) => {
    expect(namesOf(text)).toEqual([]);
  });
});
