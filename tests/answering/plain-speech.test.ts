import { beforeAll, describe, expect, it } from "vitest";
import { makePage, openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES);
});

describe("createAnswerer, of questions without matter", () => {
  it.each(["怎么用", "好的", "谁做的", "你会什么", "不对", "他去哪了", "还有呢", "现在几点"])(
    "quotes no passage for %s",
    (question) => {
      expect(library.answerer.ask(question).outcome).toBe("not-found");
    },
  );
});

describe("createAnswerer, of questions that name a place and nothing of it", () => {
  it.each(["澜川有多少人", "禾州市有几个人", "2024年澜川多少人", "澜川什么时候", "禾州几点了"])(
    "quotes no passage for %s",
    (question) => {
      expect(library.answerer.ask(question).outcome).toBe("not-found");
    },
  );
});

describe("createAnswerer, of questions whose matter is a deed", () => {
  it.each([
    ["什么时候报名", "3月12日"],
    ["谁导读", "苏静秋"],
  ])("answers %s", (question, answer) => {
    expect(library.answerer.ask(question).answer).toContain(answer);
  });
});

describe("createAnswerer, of nouns that begin like a measure word", () => {
  it("counts the things, with whatever measure word the paper prints", async () => {
    const { answerer } = await openPages(
      makePage("lanchuan-2025.txt", "2025-04-02", [
        "澜川集中开工重点工程",
        "本报讯(澜川晚报记者 贺一川)4月1日,澜川市举行重点工程开工仪式,开工项目43个,总投资12亿元。",
      ]),
    );

    expect(answerer.ask("澜川市开工了多少项目").answer).toBe("43个");
  });
});

describe("createAnswerer, of days without a year", () => {
  it("takes the newest year of which the pages tell that day, and says so", () => {
    const { outcome, understood } = library.answerer.ask("6月19日有什么新闻");

    expect(outcome).toBe("articles");
    expect(understood).toMatchObject({ from: "2022-06-19", to: "2022-06-19" });
  });

  it("gives the articles of that year alone", () => {
    const { citations, understood } = library.answerer.ask("3月11日发生了什么");

    expect(understood.from).toBe("2024-03-11");
    expect(citations.every(({ date }) => date?.startsWith("2024"))).toBe(true);
  });
});

describe("createAnswerer, of a question with a subject of its own", () => {
  it("gives the same answer after another question as before it", () => {
    const alone = library.answerer.ask("澜川市图书馆新馆藏书多少册");
    const before = library.answerer.ask("跨江隧道全长多少公里");

    expect(library.answerer.ask("澜川市图书馆新馆藏书多少册", [before]).answer).toBe(alone.answer);
  });
});

describe("createAnswerer, of follow-ups that are none", () => {
  const earlier = () => library.answerer.ask("跨江隧道全长多少公里");

  it("takes a question that ends in 呢 for a question of its own", () => {
    const asked = library.answerer.ask("图书馆新馆藏书多少册呢", [earlier()]);

    expect(asked.answer).toBe(library.answerer.ask("图书馆新馆藏书多少册").answer);
  });

  it("does not put a person for the 他 of 其他", () => {
    const asked = library.answerer.ask("其他项目有哪些", [library.answerer.ask("闻立群最近做了什么")]);

    expect(asked.understood.people).toEqual([]);
  });

  it("reads a quoted term with signs of a pattern as it is", () => {
    expect(library.answerer.ask("“$&”呢", [earlier()]).outcome).toBe("not-found");
  });

  it("answers alike with spaces around the question", () => {
    expect(library.answerer.ask("   图书馆新馆藏书多少册  ").answer).toBe(
      library.answerer.ask("图书馆新馆藏书多少册").answer,
    );
  });
});

describe("createAnswerer, asked with a noun at the end", () => {
  it.each([["隧道总投资", "38.5亿元"]])("answers %s", (question, answer) => {
    expect(library.answerer.ask(question).answer).toBe(answer);
  });

  it("lists the articles of a word that asks for nothing they tell", () => {
    expect(library.answerer.ask("报名时间").outcome).not.toBe("not-found");
  });

  it("reads a question inside a request", () => {
    expect(library.answerer.ask("麻烦帮我查一下,隧道有多长?谢谢").answer).toBe("4.6公里");
  });
});

describe("createAnswerer, of things with a number for a name", () => {
  it("does not answer of 澜渡7号 what is told of 澜渡9号", async () => {
    const { answerer } = await openPages(
      makePage("port.txt", "2024-05-02", ["新船交付", "本报讯(记者 贺一川)5月1日,“澜渡9号”在南港交付,船长86米。"]),
    );

    expect(answerer.ask("澜渡9号船长多少").answer).toBe("86米");
    expect(answerer.ask("澜渡7号船长多少").outcome).toBe("not-found");
  });

  it("answers of a month to come that the article names", async () => {
    const { answerer } = await openPages(
      makePage("stage.txt", "2024-05-02", [
        "新戏首演",
        "本报讯(记者 贺一川)5月1日,新戏《渡口》首演。剧团7月将赴禾州巡演。",
      ]),
    );

    expect(answerer.ask("《渡口》7月去哪里巡演").outcome).toBe("answer");
  });
});

describe("createAnswerer, asked for an opinion", () => {
  it.each(["你觉得隧道修得怎么样", "您认为图书馆新馆好吗", "你怎么看岑怀远"])("has none: %s", (question) => {
    expect(library.answerer.ask(question).outcome).toBe("not-found");
  });
});

describe("createAnswerer, asked of a day over and over", () => {
  it("reads the day once", () => {
    const { understood } = library.answerer.ask("3月11日".repeat(80));

    expect({ from: understood.from, to: understood.to }).toEqual({ from: "2024-03-11", to: "2024-03-11" });
  });

  it("reads no more days than anybody asks for, and answers", () => {
    const days = Array.from({ length: 20 }, (_, i) => `3月${i + 10}日`).join("和");

    expect(library.answerer.ask(`${days}有什么新闻`).outcome).toBe("articles");
  });
});
