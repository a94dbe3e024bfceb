import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createSearchIndex } from "../../src/search/create-search-index.ts";
import type { SearchDocument } from "../../src/search/open-corpus.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import type { Tokenizer } from "../../src/text/tokenizer.ts";

const BLOOD: SearchDocument = {
  id: "blood",
  title: "去年郑州超22万人次无偿献血",
  text: "昨日上午,志愿服务队走进学校。2022年,郑州市红十字会全年服务接待无偿献血者228154人次,采集全血67.48吨。据了解,实现遗体捐献27例。",
};
const VISIT: SearchDocument = {
  id: "visit",
  title: "郑州市党政代表团赴成都学习考察",
  text: "5月7日至8日,安伟带领郑州市党政代表团赴成都学习考察,并与施小琳举行工作会谈。第八期培训班同日开班。",
};
const AUDIT: SearchDocument = {
  id: "audit",
  title: "郑商所技术中心通过国际认证",
  text: "记者昨日获悉,郑州商品交易所技术中心以96.4分的优异成绩通过 Uptime M&O 认证。该标准是业界领先的国际标准。",
};
const DOCUMENTS = [BLOOD, VISIT, AUDIT];

let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await loadTokenizer({ names: ["安伟", "施小琳"] });
});

const find = (question: string, documents: readonly SearchDocument[] = DOCUMENTS) =>
  createSearchIndex(documents, tokenizer).search(question);

describe("createSearchIndex", () => {
  it.each([
    ["去年郑州有多少人献血?", "blood"],
    ["安伟去了哪里考察", "visit"],
    ["施小林", "visit"],
    ["安偉與施小琳會談", "visit"],
    ["第8期培训班", "visit"],
    ["uptime m&o", "audit"],
    ["商交所的认证得了多少分", "audit"],
  ])("puts the right article first for %s", (question, id) => {
    expect(find(question)[0]?.id).toBe(id);
  });

  it("gives the sentence that answers as passage, as a range of the text as printed", () => {
    const [hit] = find("郑州市红十字会接待了多少献血者");

    expect(BLOOD.text.slice(hit?.passage.start, hit?.passage.end)).toMatch(/^2022年.*67\.48吨。$/);
  });

  it("prefers the sentence that says it to the first one, where the title says all of the question", () => {
    const [hit] = find("去年郑州有多少人次无偿献血");

    expect(BLOOD.text.slice(hit?.passage.start, hit?.passage.end)).toMatch(/^2022年.*67\.48吨。$/);
  });

  it("spans sentences where one is not enough", () => {
    const [hit] = find("红十字会采集全血多少吨,遗体捐献多少例");

    expect(BLOOD.text.slice(hit?.passage.start, hit?.passage.end)).toMatch(/^2022年.*27例。$/);
  });

  it("names the terms met and missed, and weighs the coverage by how rare they are", () => {
    const [hit] = find("洛阳去年有多少人献血");

    expect(hit?.id).toBe("blood");
    expect(hit?.matched).toContain("献血");
    expect(hit?.missed).toEqual(["洛阳"]);
    expect(hit?.coverage).toBeGreaterThan(0);
    expect(hit?.coverage).toBeLessThan(1);
  });

  it("covers a question wholly when every term is met", () => {
    expect(find("郑州献血")[0]).toMatchObject({ coverage: 1, missed: [] });
  });

  it("does not take a part of a number for the number", () => {
    const [hit] = find("献血者8人次");

    expect(hit?.id).toBe("blood");
    expect(hit?.missed).toEqual(["8"]);
  });

  it("tells bulletins apart by their numbers", () => {
    const bulletin = (id: string, count: number): SearchDocument => ({
      id,
      title: "",
      text: `福建省报告新增境外输入确诊病例${count}例。累计报告境外输入确诊病例4${count}例。`,
    });
    const bulletins = [bulletin("one", 1), bulletin("two", 2), bulletin("three", 3)];

    expect(find("福建新增2例境外输入确诊病例", bulletins)[0]?.id).toBe("two");
    expect(find("福建新增三例境外输入确诊病例", bulletins)[0]?.id).toBe("three");
  });

  it("scores from 0 to 1, best first, a better met question higher", () => {
    const [whole] = find("郑州市红十字会全年服务接待无偿献血者228154人次");
    const [part] = find("红十字会的月球基地何时开工");

    for (const { score } of find("郑州")) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(whole?.score).toBeGreaterThan(2 * (part?.score ?? 1));
  });

  it("gives at most as many hits as asked for", () => {
    const index = createSearchIndex(DOCUMENTS, tokenizer);

    expect(index.search("郑州", { limit: 1 })).toHaveLength(1);
    expect(index.search("郑州")).toHaveLength(3);
  });

  it("finds only among the documents it may", () => {
    const index = createSearchIndex(DOCUMENTS, tokenizer);

    const hits = index.search("郑州献血", { among: (id) => id !== "blood" });

    expect(hits.map(({ id }) => id).sort()).toEqual(["audit", "visit"]);
  });

  it("looks past the first fifty when only others are allowed", () => {
    const many = Array.from({ length: 80 }, (_, i) => ({ id: `d${i}`, title: "献血", text: "郑州献血。" }));
    const index = createSearchIndex([...many, { ...AUDIT, text: `${AUDIT.text}献血` }], tokenizer);

    expect(index.search("郑州献血", { among: (id) => id === "audit" }).map(({ id }) => id)).toEqual(["audit"]);
  });

  it.each(["", " \n", "，。？！…", "👍", "\ud800", "\u0000"])("finds nothing for %j", (question) => {
    expect(find(question)).toEqual([]);
  });

  it("tells which documents may hold a text, all that do among them", () => {
    const index = createSearchIndex(DOCUMENTS, tokenizer);

    expect(index.mayHold("郑州市")).toEqual(new Set(["blood", "visit"]));
    expect(index.mayHold("工作会谈")).toEqual(new Set(["visit"]));
    expect(index.mayHold("洛阳")).toEqual(new Set());
    expect(index.mayHold("uptime")).toBeUndefined();
    fc.assert(
      fc.property(
        fc.constantFrom(...DOCUMENTS),
        fc.nat(),
        fc.integer({ min: 2, max: 8 }),
        ({ id, text }, from, size) => {
          const start = from % text.length;
          expect(index.mayHold(text.slice(start, start + size))?.has(id)).not.toBe(false);
        },
      ),
    );
  });

  it("finds nothing in nothing, and something in a single document", () => {
    expect(find("献血", [])).toEqual([]);
    expect(find("献血", [BLOOD])[0]?.id).toBe("blood");
    expect(find("献血", [{ id: "empty", title: "", text: "" }, BLOOD])[0]?.id).toBe("blood");
  });

  it("gives the start of the text as passage when only the title meets the question", () => {
    const [hit] = find("目录", [{ id: "empty", title: "目录", text: "" }]);

    expect(hit).toMatchObject({ id: "empty", passage: { start: 0, end: 0 } });
  });

  it("takes any question of 4,096 characters, and scores it with numbers", () => {
    const index = createSearchIndex(DOCUMENTS, tokenizer);
    const unit = fc.oneof(
      fc.constantFrom("郑", "州", "献", "血", "，", "12.5", "a", "\ud83d", "\n", "👍"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    const question = fc.array(unit, { minLength: 4096, maxLength: 4096 }).map((units) => units.join(""));

    fc.assert(
      fc.property(question, (any) => {
        const hits = index.search(any);

        expect(hits.every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
