import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { ConverterBuilder } from "opencc-js/core";
import * as preset from "opencc-js/preset/cn2t";
import { describe, expect, it, vi } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { toTraditional } from "../../src/text/to-traditional.ts";

describe("toTraditional", () => {
  it("writes each phrase as it is written", () => {
    expect(toTraditional("头发和发现,皇后后来")).toBe("頭髮和發現,皇后後來");
  });

  it("writes the pages as OpenCC's own converter does", () => {
    const convert = ConverterBuilder(preset)({ from: "cn", to: "tw" });
    const pages = ["seeds", "tests/acceptance/pages", "tests/acceptance/later-pages/pages"].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
    );

    expect(pages.map(toTraditional)).toEqual(pages.map(convert));
    expect(pages.length).toBeGreaterThan(10);
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
    const { prepareTraditional, toTraditional: convert } = await afresh();
    const preparing = prepareTraditional();

    expect(convert("头发和发现,皇后后来")).toBe("頭髮和發現,皇后後來");
    await preparing;
    expect(convert("头发和发现,皇后后来")).toBe("頭髮和發現,皇后後來");
  });
});
