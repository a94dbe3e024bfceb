import { describe, expect, it } from "vitest";
import { findPerson } from "../../src/bot/find-person.ts";
import { archiveOf, makeAnswer } from "../support/fake-library.ts";
import { makeArticle } from "../support/make-article.ts";

const NAMES = ["岑怀远", "闻立群", "苏静秋", "段知行", "苏静", "罗马"];
const people = NAMES.map((name) => ({ name, title: name === "段知行" ? "市委副书记" : null }));
const archive = archiveOf([makeArticle({ people, reporters: ["贺一川"] })]);

/** The names found, and those that are near. */
function find(words: string, heard: readonly string[] = []) {
  const answerer = { ask: () => makeAnswer({ understood: { people: heard } }) };
  const found = findPerson(words, archive, answerer);
  if (found.kind === "maker") return "maker";
  return found.kind === "found" ? found.person.name : found.people.map(({ name }) => name);
}

describe("findPerson", () => {
  it.each([
    ["岑怀远", "岑怀远"],
    ["岑懷遠", "岑怀远"],
    [" 岑怀远? ", "岑怀远"],
    ["岑怀远市长", "岑怀远"],
    ["苏静", "苏静"],
    ["馆长苏静", "苏静"],
  ])("knows who %s is", (words, name) => {
    expect(find(words)).toBe(name);
  });

  it.each([
    ["岑怀元", ["岑怀远"]],
    ["岑远", ["岑怀远"]],
    ["段", ["段知行"]],
    ["段知行和闻立群", ["闻立群", "段知行"]],
    ["罗牛", ["罗马"]],
    ["段书记", ["段知行"]],
    ["段市长", []],
    ["图书馆", []],
    ["", []],
  ])("offers for %s those whose names are near", (words, names) => {
    expect(find(words)).toEqual(names);
  });

  it("knows a reporter from the people in the news", () => {
    expect(find("賀一川")).toBe("maker");
  });

  it("offers first who sounds so", () => {
    expect(find("岑坏圆", ["岑怀远"])).toEqual(["岑怀远"]);
  });

  it("knows a name in pinyin where only one sounds so", () => {
    expect(find("Cen Huaiyuan", ["岑怀远"])).toBe("岑怀远");
  });
});
