import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { createTraditional } from "../../src/text/to-traditional.ts";

describe("createTraditional", () => {
  const toTraditional = createTraditional(["于伟", "占云里"]);

  it.each([
    ["头发和发现,皇后后来", "頭髮和發現,皇后後來"],
    ["干部干劲,水管干净", "幹部幹勁,水管乾淨"],
    ["里面有三公里", "裡面有三公里"],
  ])("writes each phrase of %s as it is written", (printed, written) => {
    expect(toTraditional(printed)).toBe(written);
  });

  it.each([
    ["王先生发现", "王先生發現"],
    ["项目集中签约", "項目集中簽約"],
    ["前一晚上复习", "前一晚上複習"],
    ["汽车站了解到", "汽車站瞭解到"],
    ["迈上新征程", "邁上新征程"],
    ["并为老人送去", "並為老人送去"],
    ["送姜茶", "送薑茶"],
    ["二十万只羊", "二十萬隻羊"],
  ])("takes no phrase across words in %s", (printed, written) => {
    expect(toTraditional(printed)).toBe(written);
  });

  it("writes the names that it is given as names", () => {
    expect(toTraditional("记者于伟、占云里对于这里")).toBe("記者于偉、占雲里對於這裡");
  });

  it("keeps length and meaning of any text", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[一-龥,。0-9]{0,40}$/u));
    fc.assert(
      fc.property(text, (printed) => {
        const written = toTraditional(printed);

        expect(written).toHaveLength(printed.length);
        expect(fold(written)).toHaveLength(fold(printed).length);
      }),
    );
  });
});

describe("prepareTraditional", () => {
  /** As it is in a process that has converted nothing yet. */
  async function afresh() {
    vi.resetModules();
    return import("../../src/text/to-traditional.ts");
  }

  it("lets others have their turn meanwhile", async () => {
    const { prepareTraditional } = await afresh();
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);

    await prepareTraditional();
    isDone = true;

    expect(turns).toBeGreaterThan(40);
  });

  it("is brought to its end by a reader who can not wait", async () => {
    const { prepareTraditional, createTraditional: create } = await afresh();
    const convert = create([]);
    const preparing = prepareTraditional();

    expect(convert("头发和发现,皇后后来")).toBe("頭髮和發現,皇后後來");
    await preparing;
    expect(convert("头发和发现,皇后后来")).toBe("頭髮和發現,皇后後來");
  });
});
