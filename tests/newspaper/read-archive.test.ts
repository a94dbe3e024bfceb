import { describe, expect, it } from "vitest";
import type { PageFile } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";

/** A page of this day with one story for each text. */
function page(name: string, day: string | null, ...texts: readonly string[]): PageFile {
  const stories = texts.map((text, i) => `${name.slice(0, 1)}市第${i + 1}件事圆满完成\n\n本报讯(记者 王红)${text}\n`);
  return { page: name, text: stories.join("\n"), ...(day === null ? {} : { sidecar: { issueDate: day } }) };
}

describe("readArchive", () => {
  it("puts the newest issue first, then page and place on the page, and stories without a day last", () => {
    const { articles } = readArchive([
      page("a.txt", "2023-05-08", "活动举行。", "会议召开。"),
      page("b.txt", null, "活动举行。"),
      page("d.txt", "2023-05-09", "活动举行。"),
      page("C.txt", "2023-05-09", "活动举行。"),
    ]);

    expect(articles.map(({ page, ordinal }) => `${page}#${ordinal}`)).toEqual([
      "C.txt#1",
      "d.txt#1",
      "a.txt#1",
      "a.txt#2",
      "b.txt#1",
    ]);
  });

  it("tells what it covers", () => {
    const { coverage } = readArchive([
      page("甲.txt", "2023-05-08", "活动举行。", "会议召开。"),
      page("乙.txt", "2021-05-22", "活动举行。"),
      page("丙.txt", null, "活动举行。"),
    ]);

    expect(coverage).toEqual({ pages: 3, articles: 4, from: "2021-05-22", to: "2023-05-08" });
  });

  it("covers nothing without pages", () => {
    const archive = readArchive([]);

    expect(archive.coverage).toEqual({ pages: 0, articles: 0, from: null, to: null });
    expect([archive.articles, archive.topics, archive.people]).toEqual([[], [], []]);
  });

  it("finds an article by its id, and nothing by another", () => {
    const archive = readArchive([page("甲.txt", "2023-05-08", "活动举行。", "会议召开。")]);

    for (const article of archive.articles) expect(archive.find(article.id)).toBe(article);
    expect(archive.find("")).toBeUndefined();
    expect(archive.find("__proto__")).toBeUndefined();
  });

  it("makes the same ids of the same pages, whatever stands beside them", () => {
    const first = page("甲.txt", "2023-05-08", "活动举行。");
    const [alone] = readArchive([first]).articles;

    const beside = readArchive([page("乙.txt", "2023-05-09", "会议召开。"), first]);

    expect(beside.find(alone?.id ?? "")?.body).toEqual(alone?.body);
  });
});

describe("readArchive, of people", () => {
  it("keeps every title of a person, newest first, with the day and the story it stands in", () => {
    const archive = readArchive([
      page("甲.txt", "2021-05-22", "市委副书记周富强出席会议。"),
      page("乙.txt", "2023-05-09", "市人大常委会主任周富强出席会议。", "市人大常委会主任周富强讲话。"),
    ]);

    const person = archive.person("周富强");
    const [newest, second, oldest] = archive.articles;
    expect(person?.titles).toEqual([
      { title: "市人大常委会主任", date: "2023-05-09", articleId: newest?.id },
      { title: "市人大常委会主任", date: "2023-05-09", articleId: second?.id },
      { title: "市委副书记", date: "2021-05-22", articleId: oldest?.id },
    ]);
    expect(person?.articles).toEqual(archive.articles);
  });

  it("finds the stories that name a person without a title", () => {
    const archive = readArchive([page("甲.txt", "2023-05-09", "市长何雄主持会议。", "何雄到企业走访。", "会议闭幕。")]);

    expect(archive.person("何雄")?.articles.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it("finds the stories that name a person of a long name without a title", () => {
    const archive = readArchive([
      page("甲.txt", "2023-05-09", "董事长阿依古丽·买买提率团来访。", "阿依古丽·买买提到企业走访。"),
    ]);

    expect(archive.person("阿依古丽·买买提")?.articles.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it("puts those with most stories first, and others as their names sound", () => {
    const { people } = readArchive([
      page("甲.txt", "2023-05-09", "副市长周富强、史占勇、安伟出席会议,市长何雄主持。", "市长何雄讲话。"),
    ]);

    expect(people.map(({ name }) => name)).toEqual(["何雄", "安伟", "史占勇", "周富强"]);
  });

  it("knows nobody of another name", () => {
    const archive = readArchive([page("甲.txt", "2023-05-09", "市长何雄主持会议。")]);

    expect(archive.person("何")).toBeUndefined();
    expect(archive.person("constructor")).toBeUndefined();
  });
});

describe("readArchive, of topics", () => {
  it("gives each topic its stories, newest first, and the topic with most stories first", () => {
    const { topics, articles } = readArchive([
      page("甲.txt", "2021-05-22", "暴雨、汛情、防汛。"),
      page("乙.txt", "2023-05-09", "暴雨、汛情、防汛。", "学校、教师、校园。"),
    ]);

    expect(topics.map(({ label }) => label)).toEqual(["防汛抗旱", "教育"]);
    expect(topics[0]?.articles).toEqual([articles[0], articles[2]]);
  });
});

describe("readArchive, of names that run together", () => {
  it("splits them as other pages have them", () => {
    const together = { page: "乙.txt", text: "会议圆满召开\n\n本报讯(记者 张一李二林)会议召开。\n" };
    const apart = (name: string) => ({
      page: name,
      text: "会议圆满召开\n\n本报讯(记者 张一李 二林)会议召开。\n",
    });

    const reportersWith = (...pages: readonly PageFile[]) =>
      readArchive([together, ...pages]).articles.find((article) => article.page === "乙.txt")?.reporters;

    expect(reportersWith()).toEqual(["张一", "李二林"]);
    expect(reportersWith(apart("甲.txt"), apart("丙.txt"))).toEqual(["张一李", "二林"]);
  });
});
