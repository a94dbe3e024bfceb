import { describe, expect, it } from "vitest";
import { createRelated } from "../../src/answering/related-articles.ts";
import type { Article } from "../../src/newspaper/article.ts";
import { archiveOf } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

/** Stories that share nothing, so that what is shared is rare. */
const OTHERS = Array.from("甲乙丙丁戊己庚辛", (name) =>
  makeArticle({ id: `other-${name}`, headline: `${name.repeat(4)}开业`, body: [`${name.repeat(9)}。`] }),
);

/** The ids of the stories related to the first one. */
function related(...articles: readonly Article[]): readonly string[] {
  const [first] = articles;
  if (first === undefined) throw new Error("Expected a story");
  return createRelated(archiveOf([...articles, ...OTHERS]))(first).map(({ id }) => id);
}

const TUNNEL = "跨江隧道全线贯通,预计年底通车。";
const LIBRARY = "图书馆新馆开门迎客,藏书一百二十万册。";

describe("createRelated", () => {
  it.each([
    ["rare words", { headline: "跨江隧道全线贯通" }],
    ["a name", { body: ["市长岑怀远出席。"] }],
    ["places", { body: ["在沙洲岛和北岸镇。"] }],
    ["a topic and a few words", { topics: ["文化"], body: [`${TUNNEL}${"子丑寅卯".repeat(20)}图书馆`] }],
  ])("finds the story that shares %s", (_, shared) => {
    const told = makeArticle({ id: "told", headline: "一", body: ["子。"], ...shared });
    const like = makeArticle({ id: "like", headline: "二", body: ["丑。"], ...shared });

    expect(related(told, like)).toEqual(["like"]);
  });

  it.each([
    ["no more than a broad topic", { topics: ["交通出行"] }],
    ["who attended", { people: [{ name: "岑怀远", title: "市长" }] }],
  ])("does not show a story that shares %s", (_, shared) => {
    const told = makeArticle({ id: "told", headline: "隧道贯通", body: [TUNNEL], ...shared });
    const other = makeArticle({ id: "other", headline: "新馆开门", body: [LIBRARY], ...shared });

    expect(related(told, other)).toEqual([]);
  });

  it("takes the kind of event for no matter that stories share", () => {
    const bodies = [`${TUNNEL}市长调研。`, `${LIBRARY}市长调研。`];
    const withTopic = (topic: string) =>
      bodies.map((body, at) => makeArticle({ id: `${at}`, headline: `${at}`, topics: [topic], body: [body] }));

    expect(related(...withTopic("文化文艺"))).toEqual(["1"]);
    expect(related(...withTopic("领导活动与会议"))).toEqual([]);
  });

  it("puts the story that shares more before a newer one", () => {
    const told = makeArticle({ id: "told", headline: "一", body: [TUNNEL, LIBRARY] });
    const newer = makeArticle({ id: "newer", headline: "二", body: [TUNNEL, "甲子乙丑丙寅丁卯。"] });
    const closer = makeArticle({ id: "closer", headline: "三", body: [TUNNEL, LIBRARY] });

    expect(related(told, newer, closer)).toEqual(["closer", "newer"]);
  });

  it("puts the newer of equals first", () => {
    const [told, newer, older] = ["told", "newer", "older"].map((id) => makeArticle({ id, body: [TUNNEL] }));

    expect(related(told!, newer!, older!)).toEqual(["newer", "older"]);
  });

  it("takes what nearly all stories share for nothing", () => {
    const everywhere = OTHERS.map((article) => ({ ...article, headline: "澜川", body: ["澜川晚报讯。"] }));
    const told = makeArticle({ id: "told", headline: "一", body: ["澜川晚报讯。"] });

    expect(createRelated(archiveOf([told, ...everywhere]))(told)).toEqual([]);
  });

  it("finds nothing where there is one story, or none that it knows", () => {
    const alone = makeArticle({ body: [TUNNEL] });

    expect(createRelated(archiveOf([alone]))(alone)).toEqual([]);
    expect(createRelated(archiveOf([]))(alone)).toEqual([]);
  });

  it("gives thirty at most", () => {
    const shared = { headline: "隧道贯通", body: [TUNNEL] };
    const many = Array.from({ length: 40 }, (_, at) => makeArticle({ id: `a${at}`, ...shared }));
    const rest = Array.from({ length: 200 }, (_, at) => makeArticle({ id: `b${at}`, headline: `${at}`, body: [] }));

    expect(createRelated(archiveOf([...many, ...rest]))(many[0]!)).toHaveLength(30);
  });
});
