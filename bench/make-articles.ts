import { createDraw, type Draw } from "../src/cli/create-draw.ts";
import type { BeirDocument } from "../src/cli/read-beir.ts";
import { splitSentences } from "../src/text/sentences.ts";

/** What to make. */
export interface MakeOptions {
  readonly count: number;
  /** Any integer; the same seed and corpus give the same articles. */
  readonly seed: number;
}

/** Articles that the sentences of one new article come from: so it keeps to a few subjects, as a real one does. */
const SOURCES = 3;

/** An article of the corpus, cut. */
interface Source {
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * New articles out of the sentences of a corpus, each as long as one of its articles and beginning as that one does.
 * There are no new words in them, so that each word stands in as large a share of them as of the corpus: for searching,
 * that is harder than news, where most words are rarer in a larger corpus. Ids are `made-0` and so on.
 * @throws {Error} when no document of the corpus holds a sentence.
 */
export function makeArticles(corpus: readonly BeirDocument[], { count, seed }: MakeOptions): readonly BeirDocument[] {
  const sources = corpus.map(cut).filter(({ sentences }) => sentences.length > 0);
  if (sources.length === 0) throw new Error("Expected a corpus with a sentence to make articles of");
  const draw = createDraw(seed);
  return Array.from({ length: count }, (_, at) => ({ id: `made-${at}`, ...makeArticle(sources, draw) }));
}

function cut({ title, text }: BeirDocument): Source {
  return { title, sentences: splitSentences(text).map(({ start, end }) => text.slice(start, end)) };
}

function makeArticle(sources: readonly Source[], draw: Draw): { readonly title: string; readonly text: string } {
  const drawn = Array.from({ length: SOURCES }, () => pick(sources, draw));
  const [first] = drawn;
  const rest = (first?.sentences ?? []).slice(1).map(() => pick(pick(drawn, draw)?.sentences ?? [], draw));
  return { title: first?.title ?? "", text: [first?.sentences[0], ...rest].join("\n") };
}

function pick<T>(items: readonly T[], draw: Draw): T | undefined {
  return items[draw(items.length)];
}
