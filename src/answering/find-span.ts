import { startsLikeName, surnameLength } from "../newspaper/surnames.ts";
import type { TaggedToken, Tokenizer } from "../text/tokenizer.ts";
import type { ArticleText } from "./article-text.ts";
import { isAboutPeople, isOfYears } from "./is-about.ts";
import type { QuestionReading, Vocabulary } from "./read-question.ts";
import type { ScoredSentence, WeighedTerm } from "./score-sentences.ts";
import { findDate } from "./spans/find-date.ts";
import { findList } from "./spans/find-list.ts";
import { endingsOf, findNamed } from "./spans/find-named.ts";
import { findNumber } from "./spans/find-number.ts";
import { findPerson } from "./spans/find-person.ts";
import { findPlace, findReason, findWhat } from "./spans/find-phrase.ts";
import type { BestSpan, SpanSearch } from "./spans/span.ts";

const ASKS_WHY = /为什么|为何|为啥|什么原因|怎么回事/u;
/** Between the parts of a name that is no Chinese one. */
const NAME_DOT = /·/gu;
const NAME_PART = /^(?:nr|nz|ns|x|g)/u;
const PEOPLE_NOUN = /领导|干部|人员?$|专家|书记|主任|嘉宾|代表/u;

/**
 * The words of an article that answer the question.
 * @param sentences of the article, best first; @param names as `peopleAskedFor` gives them.
 * @returns undefined when none are of the kind asked for.
 */
export function findSpan(
  reading: QuestionReading,
  article: ArticleText,
  {
    terms,
    sentences,
    names,
    tokenizer,
  }: {
    readonly terms: readonly WeighedTerm[];
    readonly sentences: readonly ScoredSentence[];
    readonly names: readonly string[];
    readonly tokenizer: Tokenizer;
  },
): BestSpan | undefined {
  const search: SpanSearch = {
    article,
    kind: reading.kind,
    question: reading.text,
    terms,
    sentences: sentences.filter(
      ({ sentence }) => isAboutPeople(article, sentence, reading) && isOfYears(article, sentence, reading),
    ),
    names,
    tokenizer,
    predicate: terms.find(({ term }) => term.start > reading.kind.at && term.isVerb),
    attribute: attributeOf(reading),
  };
  return spanOfKind(search, reading);
}

function spanOfKind(search: SpanSearch, { kind, text }: QuestionReading): BestSpan | undefined {
  switch (kind.wanted) {
    case "number":
      return findNumber(search);
    case "person":
      return findPerson(search);
    case "date":
      return findDate(search);
    case "place":
      return findPlace(search);
    case "which":
      return findNamed(search) ?? findWhat(search);
    case "list":
      return asksPeople({ kind }) ? findPerson(search) : findListed(search);
    case "what":
      return (kind.noun ? findNamed(search) : undefined) ?? findWhat(search);
    case "passage":
      return ASKS_WHY.test(text) ? findReason(search) : undefined;
    default:
      return undefined;
  }
}

/** 谁, 哪些领导: the answer is people. */
function asksPeople({ kind }: Pick<QuestionReading, "kind">): boolean {
  return kind.wanted === "person" || (kind.wanted === "list" && PEOPLE_NOUN.test(kind.noun ?? ""));
}

function findListed(search: SpanSearch): BestSpan | undefined {
  return findList(search, search.kind.noun ? endingsOf(search.kind.noun) : []) ?? findNamed(search);
}

/** 总投资|是多少, 近视率|有多高: the last characters before the question word. */
function attributeOf({ kind, text }: QuestionReading): string {
  const before = text.slice(0, kind.at).replace(/(?:一共|总共|大概|大约|现在|达到?|[是有共约了为:： ])+$/u, "");
  return /\p{Script=Han}{2,4}$/u.exec(before)?.[0] ?? "";
}

/** The names of an article, longest first, less those whom the question names; none when it asks for no person. */
export function peopleAskedFor(
  reading: QuestionReading,
  article: ArticleText,
  { names, tokenizer }: Vocabulary,
): readonly string[] {
  if (!asksPeople(reading)) return [];
  const known = [...names].filter((name) => article.folded.includes(name));
  return [...new Set([...known, ...taggedNames(article, tokenizer)])]
    .filter((name) => !reading.text.includes(name))
    .sort((a, b) => b.length - a.length);
}

/** Names that no title introduces: the segmenter tells them by their characters. */
function taggedNames(article: ArticleText, tokenizer: Tokenizer): readonly string[] {
  const tokens = tokenizer.tag(article.folded.slice(article.bodyStart));
  const joined = tokens.flatMap((token, i) => {
    const before = tokens[i - 1];
    // 凌|云霄: the surname stands by itself.
    const isCut = before?.term.length === 1 && before.start + 1 === token.start && startsLikeName(before.term);
    return isCut && /^(?:nr|x|a)/u.test(token.tag) && token.term.length === 2 ? [before.term + token.term] : [];
  });
  const whole = tokens.filter(isLikeName).map(({ term }) => term);
  return [...joined, ...whole, ...foreignNames(article.folded.slice(article.bodyStart), tokens)];
}

/** 威廉·琼斯: the words around the dot that the segmenter takes for names, or does not know. */
function foreignNames(text: string, tokens: readonly TaggedToken[]): readonly string[] {
  const parts = tokens.filter(({ tag }) => NAME_PART.test(tag));
  const ending = new Map(parts.map((token) => [token.start + token.term.length, token.start]));
  const starting = new Map(parts.map((token) => [token.start, token.start + token.term.length]));
  return [...text.matchAll(NAME_DOT)].flatMap(({ index }) => {
    const start = farthest(ending, index);
    const end = farthest(starting, index + 1);
    return start < index && end > index + 1 ? [text.slice(start, end)] : [];
  });
}

/** Follows words that stand side by side. */
function farthest(next: ReadonlyMap<number, number>, from: number): number {
  let at = from;
  for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
  return at;
}

/** A tagged name is believed with any surname, a word the segmenter does not know only with one that is nothing else. */
function isLikeName({ term, tag }: TaggedToken): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(term)) return false;
  if (tag === "nrt") return term.length >= 3;
  if (tag.startsWith("nr") && term.length === 3) return surnameLength(term) > 0;
  return (tag.startsWith("nr") || (tag.startsWith("x") && term.length === 3)) && startsLikeName(term);
}
