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

const person = { name: "岑怀远", title: "市长" };

describe("createRelated", () => {
  it.each([
    ["a person", { people: [person] }],
    ["a topic", { topics: ["文化"] }],
    ["rare terms", { headline: "跨江隧道全线贯通" }],
    ["two places", { places: ["沙洲岛", "北岸镇"] }],
  ])("finds the story that shares %s", (_, shared) => {
    const told = makeArticle({ id: "told", headline: "一", body: ["子。"], ...shared });
    const like = makeArticle({ id: "like", headline: "二", body: ["丑。"], ...shared });

    expect(related(told, like)).toEqual(["like"]);
  });

  it("puts the story that shares more before a newer one", () => {
    const told = makeArticle({ id: "told", people: [person], topics: ["文化"] });
    const newer = makeArticle({ id: "newer", topics: ["文化"] });
    const closer = makeArticle({ id: "closer", people: [person], topics: ["文化"] });

    expect(related(told, newer, closer)).toEqual(["closer", "newer"]);
  });

  it("puts the newer of equals first", () => {
    const [told, newer, older] = ["told", "newer", "older"].map((id) => makeArticle({ id, topics: ["文化"] }));

    expect(related(told!, newer!, older!)).toEqual(["newer", "older"]);
  });

  it("takes what nearly all stories share for nothing", () => {
    const everywhere = OTHERS.map((article) => ({ ...article, places: ["澜川"] }));
    const told = makeArticle({ id: "told", headline: "一", body: ["子。"], places: ["澜川"] });

    expect(createRelated(archiveOf([told, ...everywhere]))(told)).toEqual([]);
  });

  it("finds nothing where there is one story, or none that it knows", () => {
    const alone = makeArticle({ topics: ["文化"] });

    expect(createRelated(archiveOf([alone]))(alone)).toEqual([]);
    expect(createRelated(archiveOf([]))(alone)).toEqual([]);
  });

  it("gives thirty at most", () => {
    const shared = { people: [person], topics: ["文化"] };
    const many = Array.from({ length: 40 }, (_, at) => makeArticle({ id: `a${at}`, ...shared }));
    const rest = Array.from({ length: 200 }, (_, at) => makeArticle({ id: `b${at}`, headline: `${at}`, body: [] }));

    expect(createRelated(archiveOf([...many, ...rest]))(many[0]!)).toHaveLength(30);
  });
});
