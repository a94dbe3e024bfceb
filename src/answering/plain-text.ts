import type { Article } from "../newspaper/article.ts";
import { readArchive } from "../newspaper/read-archive.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { type ArticleText, articleText } from "./article-text.ts";
import { createVocabulary } from "./create-vocabulary.ts";
import type { Vocabulary } from "./read-question.ts";

/** An article of which nothing is known but its words. */
const PLAIN: Article = {
  id: "plain",
  page: "plain",
  ordinal: 1,
  section: null,
  kicker: null,
  headline: "",
  subhead: null,
  source: null,
  reporters: [],
  correspondents: [],
  photographers: [],
  dateline: null,
  published: null,
  events: [],
  incomplete: false,
  body: [],
  captions: [],
  topics: [],
  people: [],
  places: [],
};

/** Words that stand on no page, a line a paragraph, made ready for reading; ranges count from one before the text. */
export function plainText(text: string): ArticleText {
  return articleText({ ...PLAIN, body: text.split("\n") });
}

/** What a reader knows who has seen no page: no people, no places, no days. */
export function plainVocabulary(tokenizer: Tokenizer): Vocabulary {
  return createVocabulary(readArchive([]), tokenizer);
}
