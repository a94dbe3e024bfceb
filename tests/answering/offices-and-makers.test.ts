import { beforeAll, describe, expect, it } from "vitest";
import { makePage, openPages } from "../support/small-library.ts";

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(
    makePage("禾州日报-1.txt", "2022-06-20", [
      "禾州召开春耕会议",
      "本报讯(禾州日报记者 宋知远)6月19日,市委书记岳明川主持召开春耕会议。禾州高新区党工委副书记、管委会主任江月白汇报情况。",
    ]),
    makePage(
      "禾州日报-2.txt",
      "2024-03-12",
      ["禾州召开夏收会议", "本报讯(禾州日报记者 宋知远)3月11日,市委书记岳明川主持召开夏收会议。禾州麦田长势良好。"],
      ["禾州新桥通车", "本报讯(禾州日报记者 顾晓声 通讯员 林小满)3月11日,禾州新桥通车,桥长2.6公里。"],
    ),
  );
});

const ask = (question: string) => library.answerer.ask(question);

describe("createAnswerer, of offices", () => {
  it("knows the holder of an office in an earlier year, when the title stayed the same", () => {
    const { answer, citations } = ask("2022年的市委书记是谁");

    expect(answer).toBe("岳明川");
    expect(citations.map(({ date }) => date)).toEqual(["2022-06-20"]);
  });

  it("lets the second of two offices be of the place of the first", () => {
    expect(ask("高新区管委会主任是谁").answer).toBe("江月白");
  });

  it("takes an office by itself for the question who holds it", () => {
    expect(ask("禾州市委书记").answer).toBe("岳明川");
  });

  it("does not give the office of one city for that of another", () => {
    expect(ask("洛阳市委书记是谁").outcome).toBe("not-found");
  });

  it("gives a person's office when asked who it is", () => {
    expect(ask("江月白是谁").answer).toContain("管委会主任");
  });
});

describe("createAnswerer, of reporters", () => {
  it("gives the stories of a reporter, newest first", () => {
    const { outcome, citations } = ask("记者宋知远写了哪些报道");

    expect(outcome).toBe("articles");
    expect(citations.map(({ headline }) => headline)).toEqual(["禾州召开夏收会议", "禾州召开春耕会议"]);
  });

  it("gives the stories of a correspondent by the bare name", () => {
    expect(ask("林小满").citations.map(({ headline }) => headline)).toEqual(["禾州新桥通车"]);
  });

  it("narrows them by what they are about", () => {
    expect(ask("宋知远写的关于春耕的报道").citations.map(({ headline }) => headline)).toEqual(["禾州召开春耕会议"]);
  });
});

describe("createAnswerer, of the story cited last", () => {
  it.each([
    ["谁写的", "顾晓声、林小满"],
    ["这篇报道是谁写的?", "顾晓声、林小满"],
    ["哪份报纸", "禾州日报"],
    ["什么时候登的", "2024-03-12"],
  ])("tells %s", (question, answer) => {
    const before = ask("禾州新桥多长");

    expect(library.answerer.ask(question, [before]).answer).toBe(answer);
  });

  it("asks nothing of a story when none was cited", () => {
    expect(ask("谁写的").outcome).toBe("not-found");
  });
});

describe("createAnswerer, of two offices", () => {
  it("names the holder of each", () => {
    expect(ask("禾州市委书记和高新区管委会主任分别是谁").answer).toBe("岳明川、江月白");
  });
});

describe("createAnswerer, asked who made a story", () => {
  it.each([
    ["写新桥通车那篇稿子的记者是谁", "顾晓声"],
    ["新桥通车的报道是哪个记者写的", "顾晓声"],
    ["新桥通车那条新闻的通讯员是谁", "林小满"],
    ["谁报道了夏收会议", "宋知远"],
  ])("%s: %s", (question, name) => {
    expect(ask(question).answer).toBe(name);
  });

  it("does not take a reporter for the maker of anything else", () => {
    expect(ask("新桥是谁写的").answer).not.toBe("顾晓声");
  });

  it("says no when no story is about that", () => {
    expect(ask("足球比赛的报道是谁写的").outcome).toBe("not-found");
  });
});

describe("createAnswerer, of offices below the city's", () => {
  const answerOf = async (text: string, question: string) => {
    const { answerer } = await openPages(makePage("禾州日报-3.txt", "2024-04-02", ["云岭保护区添新景", text]));
    return answerer.ask(question).answer;
  };

  it("finds an office of what the story is about", async () => {
    const text = "本报讯(禾州日报记者 顾晓声)4月1日,保护区科研科科长柳明月介绍,今春花期提前。";

    expect(await answerOf(text, "云岭保护区科研科科长是谁")).toBe("柳明月");
  });

  it("finds the second office of somebody whose first names the county", async () => {
    const text = "本报讯(禾州日报记者 顾晓声)4月1日,云岭县委常委、政府常务副县长纪春山到保护区调研。";

    expect(await answerOf(text, "云岭县常务副县长叫啥名")).toBe("纪春山");
  });
});
