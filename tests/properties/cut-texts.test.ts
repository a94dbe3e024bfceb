import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundaryBefore, clipAtClause, clipText, snippetAround } from "../../src/bot/clip-text.ts";
import { messagesIn } from "../../src/bot/messages.ts";
import { packParagraphs } from "../../src/bot/pack-paragraphs.ts";
import { renderArticle } from "../../src/bot/render-article.ts";
import { hostileText, isWellFormedText } from "../support/hostile-text.ts";
import { makeArticle } from "../support/make-article.ts";

const GAP = "\n\n";
const PAGE = { firstMaxChars: 300, maxChars: 400, gap: GAP };
const text = hostileText({ maxPieces: 60, isWellFormed: true });
const longText = hostileText({ maxPieces: 600, isWellFormed: true });

/** Where one character as a reader sees it ends and the next begins. */
function boundaries(whole: string): ReadonlySet<number> {
  return new Set([...Array.from(new Intl.Segmenter("zh").segment(whole), ({ index }) => index), whole.length]);
}

/** Whether `cut`, its … aside, is a beginning of the whole that ends between two characters. */
function isCleanBeginning(cut: string, whole: string): boolean {
  const ends = [cut, cut.replace(/…$/u, "")].filter((part) => whole.startsWith(part));
  return ends.some((part) => boundaries(whole).has(part.length));
}

describe("what cuts a text (P03)", () => {
  it.each<[string, (whole: string, max: number) => string]>([
    ["clipText", clipText],
    ["clipAtClause", clipAtClause],
  ])("%s gives a beginning of it, and tears no character", (_, cut) => {
    fc.assert(
      // The longest of these characters has eight units.
      fc.property(text, fc.integer({ min: 12, max: 120 }), (whole, max) => {
        const clipped = cut(whole, max);

        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(isWellFormedText(clipped)).toBe(true);
        expect(isCleanBeginning(clipped, whole)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("boundaryBefore finds the last place between two characters", () => {
    fc.assert(
      fc.property(longText, fc.nat(2000), (whole, index) => {
        const places = [...boundaries(whole)].filter((place) => place > 0 && place <= index);

        if (places.length > 0) expect(boundaryBefore(whole, index)).toBe(Math.max(...places));
      }),
      { numRuns: 200 },
    );
  });

  it("snippetAround shows words of the passage as they stand there, and marks within them", () => {
    fc.assert(
      fc.property(longText, fc.nat(1000), fc.nat(8), (passage, start, length) => {
        const marks = start + length <= passage.length ? [{ start, end: start + length }] : [];
        const { text: shown, entities } = snippetAround(passage, marks, 60, 30);

        expect(shown.length).toBeLessThanOrEqual(60);
        expect(passage.replace(/\s/g, " ")).toContain(shown.replace(/^…|…$/gu, ""));
        for (const { offset, length: marked } of entities) expect(offset + marked).toBeLessThanOrEqual(shown.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what splits a text (P03)", () => {
  it("packParagraphs loses nothing, and tears no character", () => {
    fc.assert(
      fc.property(fc.array(longText, { maxLength: 5 }), (paragraphs) => {
        const pages = packParagraphs(paragraphs, PAGE);

        expect(pages.flat().join("")).toBe(paragraphs.join(""));
        const given = paragraphs.filter((paragraph) => paragraph !== "");
        const pieces = pages.flat();
        for (const paragraph of given) {
          const places = boundaries(paragraph);
          for (let at = 0; at < paragraph.length; ) {
            at += pieces.shift()?.length ?? 1;
            expect(places.has(at)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("renderArticle shows all of an article on its pages, less the white space between them", () => {
    const bare = (shown: string) => shown.replace(/\s/gu, "");
    fc.assert(
      fc.property(fc.array(longText, { minLength: 1, maxLength: 12, size: "max" }), (body) => {
        const article = makeArticle({ headline: "标题", body });
        const options = { origin: null, texts: messagesIn("zh-hans") };
        const count = Number(
          /\/(\d+)$/.exec(renderArticle(article, { ...options, page: 0 }).keyboard[0]?.[1]?.text ?? "")?.[1] ?? 1,
        );
        const pages = Array.from(
          { length: count },
          (_, page) => renderArticle(article, { ...options, page }).text.text,
        );

        const shown = pages.map((page, i) => (i === 0 ? page : page.slice("标题".length))).join("");
        expect(bare(shown)).toContain(bare(body.join("")));
      }),
      { numRuns: 60 },
    );
  });
});
