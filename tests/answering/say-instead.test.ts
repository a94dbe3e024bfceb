import { beforeAll, describe, expect, it } from "vitest";
import { makePage, openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";

const TALKS = makePage("yanghe.txt", "2024-05-20", [
  "洋河考察团赴南京学习",
  "本报讯(记者 贺一川)5月18日,洋河市委书记傅春明带领考察团赴南京学习,与南京市政府举行座谈。",
]);

let library: Awaited<ReturnType<typeof openPages>>;

beforeAll(async () => {
  library = await openPages(...TOWN_PAGES, TALKS);
});

const ask = (question: string) => library.answerer.ask(question);

describe("sayInstead", () => {
  it.each([
    ["岑怀远在南京跟谁座谈", "傅春明"],
    ["第九期读书会什么时候报名", "第八期"],
    ["傅春明在重庆座谈什么", "南京"],
  ])("says what the pages do tell of %s", (question, told) => {
    const answer = ask(question);

    expect(answer).toMatchObject({ outcome: "not-found", answer: null, citations: [] });
    expect(answer.instead?.excerpt).toContain(told);
  });

  it.each(["洛阳有多少人赴南京学习炒菜", "重庆降雨量多少毫米", "足球比赛谁赢了", "图书馆新馆哪天倒闭"])(
    "says nothing of another matter: %s",
    (question) => {
      expect(ask(question).instead).toBeNull();
    },
  );

  it("says nothing where the pages answer", () => {
    expect(ask("傅春明在南京跟谁座谈").instead).toBeNull();
  });
});
