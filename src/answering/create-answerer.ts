import type { Archive } from "../newspaper/archive.ts";
import { withoutRequest, withWhat, withWhich } from "../text/request-words.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import type { Answer, Answerer } from "./answer.ts";
import { answerAboutStory } from "./answer-about-story.ts";
import type { Found, Passages } from "./answer-one.ts";
import { LEAST_ANSWERABILITY } from "./answerability-weights.ts";
import { type FollowUp, followUp } from "./follow-up.ts";
import { hitsByEvent } from "./group-citations.ts";
import { referTo } from "./make-citation.ts";
import { meetTerms } from "./meet-terms.ts";
import { openPassages } from "./open-passages.ts";
import { pageWords } from "./page-words.ts";
import { type QuestionReading, readQuestion } from "./read-question.ts";
import { leavesOut, partsOf, type Reply, replyTo, replyToBoth } from "./reply-to.ts";
import { type PageWords, type Rescue, rescueLatin, rescueSounds } from "./rescue.ts";
import { sayInstead } from "./say-instead.ts";
import { searchText } from "./search-text.ts";
import { mayBeStrange, suggestFor } from "./suggest-for.ts";

const MOST_NEAREST = 3;
/** UTF-16 units of a question that are read: what matters stands at its beginning, and time grows with its length. */
const LONGEST_QUESTION = 400;
/** Share of its terms that an article must meet to be offered as near. */
const LEAST_NEAR = 0.25;

/**
 * Makes an archive answer questions. Builds the index: some 0.1 s for 20 articles, most of it the tokenizer's first cut.
 * @param leastAnswerability as in `Passages`: the higher, the sooner the answer is that the pages do not tell.
 */
export function createAnswerer(
  archive: Archive,
  tokenizer: Tokenizer,
  leastAnswerability = LEAST_ANSWERABILITY,
): Answerer {
  const passages = openPassages(archive, tokenizer, leastAnswerability);
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

/** The answer, and the question that it answers: a follow-up made to stand alone, wrong characters put right. */
function ask(
  asked: string,
  previous: readonly Answer[],
  passages: Passages,
  words: PageWords,
): { readonly answer: Answer; readonly meaning: string } {
  // Offsets of days, people and terms are counted in one text.
  const question = withWhat(withWhich(withoutRequest(asked.slice(0, LONGEST_QUESTION).trim())));
  const story = answerAboutStory(question, previous.at(-1), passages);
  if (story) return { answer: aboutStory(asked, story, passages), meaning: previous.at(-1)?.question ?? question };
  const follow = followUp(question, previous, passages.vocabulary);
  const meaning = follow?.question ?? question;
  const parts = partsOf(meaning, passages);
  const plain = withoutHalf(parts, replyTo(meaning, passages, follow), passages);
  const both = plain.found.answer?.includes("、") ? undefined : replyToBoth(parts, plain, passages);
  if (both) return { answer: toAnswer(asked, both, passages, follow, null), meaning };
  const isFound = plain.outcome !== "not-found";
  if (isFound && !holdsStrangeWord(plain.reading, words))
    return { answer: toAnswer(asked, plain, passages, follow, null), meaning };
  const rescue = (isFound ? undefined : rescueLatin(question, words)) ?? rescueSounds(meaning, words);
  const rescued = rescue && replyTo(rescue.question, passages, follow);
  if (rescue && rescued && rescued.outcome !== "not-found") {
    return { answer: toAnswer(asked, rescued, passages, follow, rescue), meaning: rescue.question };
  }
  return { answer: toAnswer(asked, plain, passages, follow, null), meaning };
}

/** A question about two things is not answered by one alone. */
function withoutHalf(parts: readonly string[], reply: Reply, passages: Passages): Reply {
  if (!leavesOut(parts, reply, passages)) return reply;
  return { ...reply, outcome: "not-found", found: { answer: null, citations: [] } };
}

/** 韦玉蓝 where the pages know a 韦玉兰: a word that no page holds may be a wrong one. */
function holdsStrangeWord({ terms }: QuestionReading, words: PageWords): boolean {
  return terms.some((term) => mayBeStrange(term) && !words.holds(term.text));
}

function aboutStory(asked: string, found: Found, passages: Passages): Answer {
  const reading = readQuestion("", passages.vocabulary);
  const answer = toAnswer(asked, { reading, outcome: "answer", found }, passages, undefined, null);
  return { ...answer, understood: { ...answer.understood, followUp: true } };
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
    suggestion: outcome === "not-found" ? suggestFor(reading, passages) : null,
    instead: outcome === "not-found" ? sayInstead(reading, passages) : null,
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
  const hits = index.search(searchText(reading, index.isAbsent));
  return hitsByEvent(hits, events, MOST_NEAREST, 1).flatMap(({ id }) => {
    const text = texts.get(id);
    return text && meetTerms(reading.terms, text.folded).share >= LEAST_NEAR ? [referTo(text.article)] : [];
  });
}
