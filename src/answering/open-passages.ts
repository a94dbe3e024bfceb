import type { Archive } from "../newspaper/archive.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { createSearchIndex } from "../search/create-search-index.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { Passages } from "./answer-one.ts";
import { articleText } from "./article-text.ts";
import { createVocabulary } from "./create-vocabulary.ts";
import { reportEvents } from "./report-events.ts";

/** Makes the articles of an archive ready for questions: their words, an index, their texts. */
export function openPassages(archive: Archive, tokenizer: Tokenizer, leastAnswerability: number): Passages {
  const vocabulary = createVocabulary(archive, tokenizer);
  const texts = new Map(
    archive.articles.map((article) => [article.id, articleText(article, vocabulary.homes.get(article.page))]),
  );
  const documents = archive.articles.map((article) => ({
    id: article.id,
    title: headlineOf(article),
    text: article.body.join("\n"),
  }));
  return {
    vocabulary,
    index: createSearchIndex(documents, tokenizer),
    texts,
    events: reportEvents(archive.articles),
    leastAnswerability,
  };
}
