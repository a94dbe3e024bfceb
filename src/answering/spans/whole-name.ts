import type { Range } from "../../text/sentences.ts";
import { endingsOf } from "./find-named.ts";
import { PLACE_END } from "./find-phrase.ts";
import type { SpanSearch } from "./span.ts";

/** What names are made of. */
const NAME_PART = /^(?:n|b|j|vn|x|s|eng)/u;
const HAN = /^\p{Script=Han}+$/u;
const MOST_WORDS = 4;

/** 禾州|迎宾馆, 禾州市铁路|学校: a place, or a thing of the kind asked for, up to where its name ends. */
export function wholeName(search: SpanSearch, range: Range): Range {
  const { article } = search;
  const isEnd = endTest(search);
  if (!isEnd) return range;
  const sentence = article.sentences.find(({ start, end }) => range.start >= start && range.end <= end);
  const behind = article.folded.slice(range.end, sentence?.end ?? range.end);
  let end = range.end;
  for (const { term, tag, start } of search.tokenizer.tag(behind).slice(0, MOST_WORDS)) {
    if (!NAME_PART.test(tag) || !HAN.test(term)) break;
    const reached = range.end + start + term.length;
    if (isEnd(article.folded.slice(range.start, reached))) end = reached;
  }
  return { start: range.start, end };
}

/** Tells whether a text may end a name of what is asked for; undefined where no name of a place or a kind is. */
function endTest({ kind }: SpanSearch): ((text: string) => boolean) | undefined {
  if (kind.wanted === "place") return (text) => PLACE_END.test(text);
  if (kind.wanted !== "which" || kind.noun === null) return undefined;
  const endings = endingsOf(kind.noun);
  return (text) => endings.some((ending) => text.endsWith(ending));
}
