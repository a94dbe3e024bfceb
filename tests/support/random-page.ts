import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { decodePage } from "../../src/newspaper/decode-page.ts";

const FIXTURES = "tests/fixtures/pages";

/** Lines of the fixture pages in any order, some cut in two, with empty lines and indents between them. */
export function randomPage(): fc.Arbitrary<string> {
  const row = fc.record({
    line: fc.constantFrom(...readdirSync(FIXTURES).flatMap(linesOf)),
    cutAt: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 2 }),
    gap: fc.constantFrom("\n", "\n\n", "\n\n\n", "\n\u3000\u3000", "\n\t"),
  });
  return fc
    .array(row, { maxLength: 40, size: "max" })
    .map((rows) => rows.map(({ line, cutAt, gap }) => cutLine(line, cutAt) + gap).join(""));
}

function linesOf(reason: string): readonly string[] {
  const decoded = decodePage(readFileSync(`${FIXTURES}/${reason}/page.txt`));
  return "text" in decoded ? decoded.text.split("\n").filter((line) => line.trim() !== "") : [];
}

/** @param share of the line before the cut. */
function cutLine(line: string, share: number | null): string {
  const at = Math.floor(line.length * (share ?? 0));
  return at === 0 ? line : `${line.slice(0, at)}\n\n${line.slice(at)}`;
}
