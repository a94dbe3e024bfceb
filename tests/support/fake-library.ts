import type { Answer, Answerer, Citation } from "../../src/answering/answer.ts";
import type { Archive } from "../../src/newspaper/archive.ts";
import type { Article } from "../../src/newspaper/article.ts";
import { makeArticle } from "./make-article.ts";

interface FakeLibrary {
  readonly archive: Archive;
  readonly answerer: Answerer;
}

const EVENING_NEWS = "郑州晚报";

const ARTICLES: readonly Article[] = [
  story("p1-1", "2023-05-09", "郑州市党政代表团赴成都学习考察", {
    subhead: "安伟施小琳进行会谈",
    reporters: ["张昕"],
    topics: ["区域合作"],
    people: [{ name: "安伟", title: "市委书记" }],
    body: ["5月7日至8日,市委书记安伟带领郑州市党政代表团赴成都学习考察。", "安伟向成都市表示感谢。", "何雄参加。"],
  }),
  story("p1-2", "2023-05-09", "全省第八期“三个一批”项目建设郑州分会场活动举行", {
    topics: ["项目建设"],
    people: [{ name: "何雄", title: "市长" }],
    body: ["第八期“三个一批”项目共230个。", "何雄出席活动。"],
  }),
  story("p1-4", "2023-05-09", "去年郑州超22万人次无偿献血", {
    kicker: "昨天是第76个“世界红十字日”",
    reporters: ["王红"],
    topics: ["公益"],
    body: [
      "5月8日是第76个“世界红十字日”。",
      "2022年,郑州市红十字会全年服务接待无偿献血者228154人次,采集全血67.48吨。",
      "市民可以到献血屋献血。",
    ],
  }),
  story("p5-2", "2023-04-20", "何雄调研数字经济发展", {
    topics: ["数字经济", "项目建设"],
    people: [{ name: "何雄", title: "市长" }],
    body: ["4月19日,市长何雄调研数字经济发展。"],
  }),
  story("p5-1", "2023-04-20", "2023年全市重大项目观摩活动举行", {
    incomplete: true,
    topics: ["项目建设"],
    people: [{ name: "安伟", title: "市委书记" }],
    body: [
      "安伟强调,以项目建设支撑高质量发展。",
      ...Array.from({ length: 40 }, (_, i) => `第${i + 1}个项目${"进展顺利".repeat(30)}。`),
    ],
  }),
  story("p2-1", "2022-08-24", "以高质量区域合作助推全市高质量发展", {
    topics: ["区域合作"],
    people: [{ name: "安伟", title: "市委书记" }],
    body: ["8月23日,安伟主持召开推进会。", "郑州市党政代表团将赴成都学习考察。"],
  }),
  story("p2-2", "2022-08-24", "全力抓项目 促投资稳增长", {
    topics: ["项目建设"],
    people: [{ name: "何雄", title: "市长" }],
    body: ["8月23日,何雄在推进会上讲话,项目要抓紧。"],
  }),
  story("p4-2", "2022-07-14", "高新区与兰考县战略合作迈出实质性步伐", {
    source: null,
    topics: ["区域合作", "项目建设"],
    body: ["首批3个项目集中签约。"],
  }),
  story("p3-1", "2021-05-22", "推进制造业高质量发展实现新突破", { topics: ["项目建设"], body: ["制造业项目要加快。"] }),
];

/** Nine stories in the manner of the seeds, and an answerer that knows a few questions about them. */
export async function testLibrary(): Promise<FakeLibrary> {
  return { archive: archiveOf(ARTICLES), answerer: { ask: fakeAsk } };
}

/** The archive of any articles, browsed as the real one is. */
export function archiveOf(articles: readonly Article[]): Archive {
  const days = articles.flatMap(({ published }) => published?.date ?? []).sort();
  const byCount = <T extends { readonly articles: readonly Article[] }>(entries: T[]) =>
    entries.sort((a, b) => b.articles.length - a.articles.length);
  const people = byCount(
    [...new Set(articles.flatMap((article) => article.people.map(({ name }) => name)))].map((name) => ({
      name,
      titles: titlesOf(name, articles),
      articles: articles.filter((article) => article.people.some((person) => person.name === name)),
    })),
  );
  return {
    articles,
    coverage: {
      pages: new Set(articles.map(({ page }) => page)).size,
      articles: articles.length,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
    },
    topics: byCount(
      [...new Set(articles.flatMap(({ topics }) => topics))].map((label) => ({
        label,
        articles: articles.filter(({ topics }) => topics.includes(label)),
      })),
    ),
    people,
    find: (id) => articles.find((article) => article.id === id),
    person: (name) => people.find((person) => person.name === name),
  };
}

function titlesOf(name: string, articles: readonly Article[]) {
  return articles.flatMap(({ id, published, people }) =>
    people
      .filter((person) => person.name === name)
      .flatMap(({ title }) => (title === null ? [] : [{ title, date: published?.date ?? null, articleId: id }])),
  );
}

/** A citation of an article, the words that were asked for marked. */
export function cite(article: Article, excerpt: string, word: string): Citation {
  const start = excerpt.indexOf(word);
  return {
    articleId: article.id,
    page: article.page,
    headline: article.headline,
    date: article.published?.date ?? null,
    excerpt,
    marks: start < 0 ? [] : [{ start, end: start + word.length }],
    also: [],
  };
}

/** An answer with nothing but what the test cares about. */
export function makeAnswer(
  fields: Partial<Omit<Answer, "understood">> & { understood?: Partial<Answer["understood"]> },
): Answer {
  return {
    question: "问题",
    outcome: "not-found",
    answer: null,
    citations: [],
    nearest: [],
    suggestion: null,
    instead: null,
    ...fields,
    understood: { terms: [], corrected: null, from: null, to: null, people: [], followUp: false, ...fields.understood },
  };
}

function story(id: string, date: string, headline: string, fields: Partial<Article>): Article {
  return makeArticle({
    id,
    page: `${id.slice(0, 2)}.txt`,
    ordinal: Number(id.slice(3)),
    headline,
    source: EVENING_NEWS,
    published: { date, inferred: true, confidence: "high", evidence: "第76个“世界红十字日”" },
    ...fields,
  });
}

function fakeAsk(question: string, previous: readonly Answer[] = []): Answer {
  if (question.includes("洛阳")) return notFound(question, ["洛阳", "献血"]);
  if (/献血.*多少|多少.*献血/.test(question)) return bloodAnswer(question);
  if (question.includes("代表团")) return delegationAnswer(question);
  const day = dayIn(question);
  if (day !== undefined) return listAnswer(question, day, { from: day, to: day });
  const person =
    ["安伟", "何雄"].find((name) => question.includes(name)) ??
    (question.startsWith("他") ? lastPerson(previous) : undefined);
  if (person !== undefined)
    return listAnswer(question, person, { people: [person], followUp: question.startsWith("他") });
  if (question.includes("安韦")) return { ...listAnswer(question, "安伟", { people: ["安伟"], corrected: "安伟" }) };
  const word = ["项目", "区域合作", "公益"].find((topic) => question.includes(topic));
  return word === undefined
    ? notFound(question, [question.slice(0, 10)])
    : listAnswer(question, word, { terms: [word] });
}

/** 2023年5月9日, as an ISO day. */
function dayIn(question: string): string | undefined {
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(question) ?? [];
  return year && month && day && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function bloodAnswer(question: string): Answer {
  const [, , blood, , , other] = ARTICLES;
  if (blood === undefined || other === undefined) throw new Error("The fake stories were changed");
  return makeAnswer({
    question,
    outcome: "answer",
    answer: "228154人次",
    citations: [cite(blood, blood.body[1] ?? "", "228154人次"), cite(other, other.body[0] ?? "", "安伟")],
    understood: { terms: ["郑州", "献血"] },
  });
}

/** An event that two more stories tell, and a passage besides. */
function delegationAnswer(question: string): Answer {
  const [visit, fair, , , , meeting, talk] = ARTICLES;
  if (!visit || !fair || !meeting || !talk) throw new Error("The fake stories were changed");
  const also = [meeting, talk].map((article) => ({
    articleId: article.id,
    page: article.page,
    headline: article.headline,
    date: article.published?.date ?? null,
  }));
  return makeAnswer({
    question,
    outcome: "answer",
    answer: "成都",
    citations: [{ ...cite(visit, visit.body[0] ?? "", "成都"), also }, cite(fair, fair.body[1] ?? "", "何雄")],
    understood: { terms: ["代表团"] },
  });
}

function listAnswer(question: string, word: string, understood: Partial<Answer["understood"]>): Answer {
  const found = ARTICLES.flatMap((article) => {
    const passage = article.body.find((paragraph) => paragraph.includes(word)) ?? article.body[0] ?? "";
    const belongs =
      article.published?.date === word || article.topics.includes(word) || article.body.join().includes(word);
    return belongs ? [cite(article, passage, word)] : [];
  });
  return makeAnswer({ question, outcome: "articles", citations: found, understood });
}

function notFound(question: string, terms: readonly string[]): Answer {
  const nearest = ARTICLES.slice(2, 4).map((article) => cite(article, "", ""));
  return makeAnswer({ question, nearest, understood: { terms } });
}

function lastPerson(previous: readonly Answer[]): string | undefined {
  return previous.flatMap(({ understood }) => understood.people).at(-1);
}
