import { createIntlSegmenter } from "./intl-segmenter.ts";
import { loadJiebaSegmenter } from "./jieba-segmenter.ts";
import { createTokenizer, type Segmenter } from "./segmenter-tokenizer.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** What to load a tokenizer with. */
export interface TokenizerOptions {
  /** People and organisations found on the pages, to be cut whole: `["王某", "欧阳某某"]`. Default none. */
  readonly names?: readonly string[];
  /** Default nodejieba, and intl where it cannot be loaded. */
  readonly segmenter?: Tokenizer["segmenter"];
  /** Told in one line when nodejieba was wanted and could not be loaded. */
  readonly warn?: (line: string) => void;
}

/**
 * The tokenizer for pages and questions, its dictionary warm (nodejieba: about a second and 240 MB, once a process).
 * The dictionary of nodejieba belongs to the process: names given once stay known to every tokenizer made from it.
 */
export async function loadTokenizer(options: TokenizerOptions = {}): Promise<Tokenizer> {
  return createTokenizer(await loadSegmenter(options));
}

async function loadSegmenter({ names = [], segmenter = "nodejieba", warn }: TokenizerOptions): Promise<Segmenter> {
  if (segmenter === "intl") return createIntlSegmenter(names);
  try {
    return await loadJiebaSegmenter(names);
  } catch (cause) {
    // An optional dependency: without python3, make and g++ it is not there, and the bot must run all the same.
    warn?.(`nodejieba could not be loaded, cutting words with Intl.Segmenter: ${firstLine(cause)}`);
    return createIntlSegmenter(names);
  }
}

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split("\n", 1)[0] ?? message;
}
