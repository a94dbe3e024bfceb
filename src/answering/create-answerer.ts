import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import { headlineOf } from "../newspaper/headline-of.ts";
import { PLACE_NAMES } from "../newspaper/place-names.ts";
import { createSearchIndex } from "../search/create-search-index.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { Answer, Answerer, Citation } from "./answer.ts";
import { answerAboutStory } from "./answer-about-story.ts";
import { answerOne, type Found, type Passages } from "./answer-one.ts";
import { answerHolder, answerTitle } from "./answer-titles.ts";
import { articleText } from "./article-text.ts";
import { browse } from "./browse.ts";
import { createVocabulary } from "./create-vocabulary.ts";
import { type FollowUp, followUp } from "./follow-up.ts";
import { hitsByEvent } from "./group-citations.ts";
import { makeCitation, referTo } from "./make-citation.ts";
import { meetTerms } from "./meet-terms.ts";
import { type QuestionReading, readQuestion } from "./read-question.ts";
import { reportEvents } from "./report-events.ts";
import { type PageWords, type Rescue, rescueLatin, rescueSounds } from "./rescue.ts";
import { createSoundIndex, type SoundIndex } from "./sounds.ts";

/** What a question came to, before it is put into an answer. */
interface Reply {
  readonly reading: QuestionReading;
  readonly outcome: Answer["outcome"];
  readonly found: Found;
}

const NOTHING: Found = { answer: null, citations: [] };
const MOST_NEAREST = 3;
/** UTF-16 units of a question that are read: what matters stands at its beginning, and time grows with its length. */
const LONGEST_QUESTION = 400;
/** A follow-up without a pronoun has at most so many nouns and characters. */
const FRAGMENT_NOUNS = 2;
const FRAGMENT_CHARS = 12;
const NOUN_WEIGHT = 1;
/** A question has matter when one of its words is more than a verb. */
const MATTER_WEIGHT = 0.6;
/** The most of all stories that a verb may stand in for being matter by itself. */
const RARE_SHARE = 0.2;
const BARE_COUNT = /^(?:个?人)?$/u;
/** Share of its terms that an article must meet to be offered as near. */
const LEAST_NEAR = 0.25;

/** Makes an archive answer questions. Builds the index: some 0.1 s for 20 articles, most of it the tokenizer's first cut. */
export function createAnswerer(archive: Archive, tokenizer: Tokenizer): Answerer {
  const vocabulary = createVocabulary(archive, tokenizer);
  const texts = new Map(
    archive.articles.map((article) => [article.id, articleText(article, vocabulary.homes.get(article.page))]),
  );
  const documents = archive.articles.map((article) => ({
    id: article.id,
    title: headlineOf(article),
    text: article.body.join("\n"),
  }));
  const index = createSearchIndex(documents, tokenizer);
  const passages: Passages = { vocabulary, index, texts, events: reportEvents(archive.articles) };
  const words = pageWords(passages);
  // What a follow-up came to mean, so that the next one leans on that: 那2022年呢, 那禾州呢.
  const meant = new WeakMap<Answer, string>();
  return {
    ask: (question, previous = []) => {
      const understood = previous.map((answer) => ({ ...answer, question: meant.get(answer) ?? answer.question }));
      const { answer, meaning } = ask(question, understood, passages, words);
      meant.set(answer, meaning);
      return answer;
    },
  };
}

function pageWords({ vocabulary, texts }: Passages): PageWords {
  let sounds: SoundIndex | undefined;
  const articles = [...texts.values()];
  return {
    sounds: () => {
      sounds ??= createSoundIndex(
        articles,
        [...vocabulary.names, ...vocabulary.places, ...PLACE_NAMES],
        vocabulary.tokenizer,
      );
      return sounds;
    },
    holds: remembered((text) => articles.some(({ folded }) => folded.includes(text))),
    tokenizer: vocabulary.tokenizer,
  };
}

const REMEMBERED_WORDS = 10_000;

/** Looks a word up once; forgets all when it has remembered many. */
function remembered(lookUp: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED_WORDS) known.clear();
    const found = lookUp(text);
    known.set(text, found);
    return found;
  };
}

/** The answer, and the question that it answers: a follow-up made to stand alone, wrong characters put right. */
function ask(
  asked: string,
  previous: readonly Answer[],
  passages: Passages,
  words: PageWords,
): { readonly answer: Answer; readonly meaning: string } {
  // Offsets of days, people and terms are counted in one text.
  const question = asked.slice(0, LONGEST_QUESTION).trim();
  const story = answerAboutStory(question, previous.at(-1), passages);
  if (story) return { answer: aboutStory(asked, story, passages), meaning: previous.at(-1)?.question ?? question };
  const follow = followUp(question, previous, passages.vocabulary);
  const meaning = follow?.question ?? question;
  const plain = replyTo(meaning, passages, follow);
  if (plain.outcome !== "not-found") return { answer: toAnswer(asked, plain, passages, follow, null), meaning };
  const rescue = rescueLatin(question, words) ?? rescueSounds(meaning, words);
  const rescued = rescue && replyTo(rescue.question, passages, follow);
  if (rescue && rescued && rescued.outcome !== "not-found") {
    return { answer: toAnswer(asked, rescued, passages, follow, rescue), meaning: rescue.question };
  }
  return { answer: toAnswer(asked, plain, passages, follow, null), meaning };
}

function aboutStory(asked: string, found: Found, passages: Passages): Answer {
  const reading = readQuestion("", passages.vocabulary);
  const answer = toAnswer(asked, { reading, outcome: "answer", found }, passages, undefined, null);
  return { ...answer, understood: { ...answer.understood, followUp: true } };
}

/** A question that leans on the one before is asked of its articles first. */
function replyTo(question: string, passages: Passages, follow: FollowUp | undefined): Reply {
  const reading = readQuestion(question.trim(), passages.vocabulary);
  if (follow && follow.about.length > 0 && leansBack(reading, follow)) {
    const about = new Set(follow.about.slice(0, 1));
    const found = answerTitle(reading, passages) ?? answerOne(reading, passages, (id) => about.has(id));
    if (found && (found.answer !== null || follow.pointsBack)) return { reading, outcome: "answer", found };
  }
  return hasMatter(reading, passages)
    ? replyAlone(reading, passages)
    : { reading, outcome: "not-found", found: NOTHING };
}

/** 签了几个项目: a question that points back, or too short to have a subject of its own. */
function leansBack({ route, kind, terms, people, text }: QuestionReading, { pointsBack }: FollowUp): boolean {
  if (route !== "answer" || !kind.asks) return false;
  const ownSubject = people.length > 0 || terms.some(({ isHard }) => isHard);
  const nouns = terms.filter(({ weight }) => weight >= NOUN_WEIGHT);
  return pointsBack || (!ownSubject && nouns.length <= FRAGMENT_NOUNS && text.length <= FRAGMENT_CHARS);
}

/**
 * 怎么用, 好的, 谁做的: verbs and particles alone are met by any passage and ask for none; a deed that few stories tell of
 * (献血, 通车) is matter. 郑州有多少人, 郑州几点了: nor does a place, of which nothing is asked.
 */
function hasMatter({ route, kind, terms, people, scopes }: QuestionReading, { vocabulary, texts }: Passages): boolean {
  if (route !== "answer" || people.length > 0) return true;
  const places = terms.filter(({ text }) => vocabulary.places.has(text.replace(/[市省]$/u, "")));
  const isBare = kind.wanted === "date" || (kind.wanted === "number" && BARE_COUNT.test(kind.noun ?? ""));
  if (places.length > 0 && places.length === terms.length && isBare) return false;
  if (scopes.length > 0 || terms.some(({ weight, isHard }) => isHard || weight >= MATTER_WEIGHT)) return true;
  return terms.some(({ text }) => text.length >= 2 && isRare(text, texts));
}

function isRare(text: string, texts: Passages["texts"]): boolean {
  const holders = [...texts.values()].filter(({ folded }) => folded.includes(text)).length;
  return holders > 0 && holders <= Math.max(1, texts.size * RARE_SHARE);
}

function replyAlone(reading: QuestionReading, passages: Passages): Reply {
  const holder = answerHolder(reading, passages);
  if (holder === "nobody") return { reading, outcome: "not-found", found: NOTHING };
  if (holder) return { reading, outcome: "answer", found: holder };
  if (reading.route !== "answer") {
    const articles = browse(reading, passages.vocabulary, passages.texts);
    if (articles.length > 0)
      return {
        reading,
        outcome: "articles",
        found: { answer: null, citations: articles.map((article) => cite(article, reading, passages)) },
      };
    return { reading, outcome: "not-found", found: NOTHING };
  }
  const found = answerTitle(reading, passages) ?? answerOne(reading, passages);
  return { reading, outcome: found ? "answer" : "not-found", found: found ?? NOTHING };
}

/** An article of a list is quoted where it speaks of what was asked, else at its beginning. */
function cite(article: Article, reading: QuestionReading, { texts }: Passages): Citation {
  const text = texts.get(article.id) ?? articleText(article);
  const best = text.sentences.reduce<
    { readonly share: number; readonly start: number; readonly end: number } | undefined
  >((found, { start, end }) => {
    const share = meetTerms(reading.terms, text.folded.slice(start, end)).share;
    return found && found.share >= share ? found : { share, start, end };
  }, undefined);
  return makeCitation(text, best ?? { start: 0, end: text.text.length }, [], reading.terms);
}

function toAnswer(
  question: string,
  { reading, outcome, found }: Reply,
  passages: Passages,
  follow: FollowUp | undefined,
  rescue: Rescue | null,
): Answer {
  const { scopes } = reading;
  return {
    question,
    outcome,
    answer: found.answer,
    citations: found.citations,
    nearest: outcome === "not-found" ? nearest(reading, passages) : [],
    understood: {
      terms: reading.terms.map(({ text }) => text),
      corrected: rescue ? [...new Set(rescue.words)].join("、") || rescue.question : null,
      from: scopes.map(({ from }) => from).sort()[0] ?? null,
      to:
        scopes
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? null,
      people: reading.people.map((name) => passages.vocabulary.person(name)?.name ?? name),
      followUp: follow?.pointsBack ?? false,
    },
  };
}

function nearest(reading: QuestionReading, { index, texts, events }: Passages): Answer["nearest"] {
  const hits = index.search(reading.text);
  return hitsByEvent(hits, events, MOST_NEAREST, 1).flatMap(({ id }) => {
    const text = texts.get(id);
    return text && meetTerms(reading.terms, text.folded).share >= LEAST_NEAR ? [referTo(text.article)] : [];
  });
}
