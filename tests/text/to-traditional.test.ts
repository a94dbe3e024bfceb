import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { toTraditional } from "../../src/text/to-traditional.ts";

describe("toTraditional", () => {
  it("writes each phrase as it is written", () => {
    expect(toTraditional("头发和发现,皇后后来")).toBe("頭髮和發現,皇后後來");
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
