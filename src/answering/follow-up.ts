import { surnameLength } from "../newspaper/surnames.ts";
import { fold } from "../text/fold.ts";
import type { Answer } from "./answer.ts";
import { readQuestionKind } from "./question-kind.ts";
import { type QuestionReading, readQuestion, type Vocabulary } from "./read-question.ts";

/** A question that leans on the one before it, made to stand alone. */
export interface FollowUp {
  readonly question: string;
  /** Articles that the conversation is about, most likely first. */
  readonly about: readonly string[];
  /** True when the words themselves point back: 他, 那里, 那2021年呢. */
  readonly pointsBack: boolean;
  /** What 那高考呢 asks of instead: an article without it tells of the other alone. */
  readonly topic: string | null;
  /** The words that the question before was about, for one that has none of its own: 哪天去的. */
  readonly subject: readonly string[];
}

/** Not the 他 of 其他 and 吉他. */
const PRONOUN = /(?:这位|那位)(?:领导|书记|市长)?|(?<![其吉])他们|她们|(?<![其吉])他|她/u;
const THERE = /那里|那儿|那边|这里|当地/u;
/** 那次, 这个活动: what the conversation is about. */
const THAT = /那次|这次|那件事|这件事|该活动|这个项目|那个项目|那场|这场/u;
/** 那总投资呢, 那2021年呢, 洛阳呢, 投产的呢, 那进口. */
const AND_WHAT_OF =
  /^(?:那么?|还有|至于)?(?<topic>.{1,16}?)的?呢[?？。!！]*$|^那么?(?<short>(?![个些里边儿位天年次场时])\p{Script=Han}{2,6})[?？。!！]*$/u;
/** 那王某去了哪里: goes on, of somebody or something else. */
const AND = /^那么?[,，]?(?![个些里边儿位天年次场时会])/u;
const HAN_NAME = /^\p{Script=Han}{2,8}$/u;
/** Somebody of whom no title is printed. */
const PERSON = /^\p{Script=Han}{2,4}$/u;
const MORE = /^(?:还有(?:呢|吗|别的吗?|其他的?吗?|什么)?|别的呢|更多|继续|其他呢)[?？。!！]*$/u;

/** Makes a question stand alone by what was asked and answered before it; undefined when nothing was. */
export function followUp(question: string, previous: readonly Answer[], vocabulary: Vocabulary): FollowUp | undefined {
  const last = previous.at(-1);
  if (!last) return undefined;
  const about = last.citations.map(({ articleId }) => articleId);
  const text = fold(question).trim();
  const subject = last.understood.terms;
  if (MORE.test(text)) return { question: last.question, about, pointsBack: true, topic: null, subject };
  const groups = AND_WHAT_OF.exec(text)?.groups;
  const topic = groups?.topic ?? groups?.short;
  // 市长是谁呢 is a question of its own.
  if (topic && !readQuestionKind(topic).asks)
    return { question: withTopic(topic, last, vocabulary), about, pointsBack: true, topic, subject };
  const replaced = replacePronouns(text.replace(AND, ""), previous, vocabulary);
  return { question: replaced, about, pointsBack: replaced !== text || THAT.test(text), topic: null, subject };
}

/** Asks the last question again of another day, place or person, or asks another thing of the same. */
function withTopic(topic: string, last: Answer, vocabulary: Vocabulary): string {
  const before = readQuestion(last.question, vocabulary);
  const asked = readQuestion(topic, vocabulary);
  if (asked.scopes.length > 0 && asked.terms.length === 0) return replaceScopes(last.question, before, topic);
  const swapped = swapAlike(last.question, before, asked) ?? swapParallel(topic, last, before, vocabulary);
  if (swapped) return swapped;
  const subject = before.terms
    .filter(({ text }) => !fold(topic).includes(text))
    .map(({ text }) => text)
    .join(" ");
  return `${subject} ${topic}${QUESTION_OF[before.kind.wanted] ?? ""}`;
}

const QUESTION_OF: Readonly<Record<string, string>> = {
  number: "是多少",
  person: "是谁",
  date: "是哪天",
  place: "在哪里",
  list: "有哪些",
  title: "是什么职务",
};

function replaceScopes(question: string, before: QuestionReading, topic: string): string {
  const [first, ...others] = before.scopes;
  if (!first) return `${topic}${question}`;
  let text = question.slice(0, first.start) + topic + question.slice(first.end);
  const shift = topic.length - (first.end - first.start);
  for (const { start, end } of others)
    text = text.slice(0, start + shift) + " ".repeat(end - start) + text.slice(end + shift);
  return text;
}

/** 那开封呢 after 郑州…: a hard term of one kind takes the place of another. */
function swapAlike(question: string, before: QuestionReading, asked: QuestionReading): string | undefined {
  const [person] = asked.people;
  const [personBefore] = before.people;
  if (person && personBefore) return fold(question).replace(personBefore, () => person);
  const place = asked.terms.find(({ isHard, text }) => isHard && !asked.people.includes(text));
  const placeBefore = before.terms.find(
    ({ isHard, text }) =>
      isHard && /^\p{Script=Han}{2,5}$/u.test(text) && !text.startsWith("第") && !before.people.includes(text),
  );
  // 那临岳站呢 after 朔宁站: words of one ending are of one sort.
  const alike = before.terms.find(
    ({ text }) =>
      text.length >= 2 && asked.text.length >= 2 && !text.includes(asked.text) && text.at(-1) === asked.text.at(-1),
  );
  if (!place && alike && HAN_NAME.test(asked.text)) return fold(question).replace(alike.text, () => asked.text);
  const isSameSort = place?.text.startsWith("第") === placeBefore?.text.startsWith("第");
  return place && placeBefore && isSameSort ? fold(question).replace(placeBefore.text, () => place.text) : undefined;
}

/** 投产 after 签约项目多少个, where the article tells of 签约项目43个 and 投产项目44个: what goes on alike takes the other's place. */
function swapParallel(
  topic: string,
  { question, citations: [citation] }: Answer,
  before: QuestionReading,
  { archive }: Vocabulary,
): string | undefined {
  const article = citation && archive.find(citation.articleId);
  if (!article) return undefined;
  const text = fold(article.body.join("\n"));
  const settings = new Set(settingsOf(fold(topic), text));
  const parallel = before.terms.find(
    (term) =>
      !term.isHard && term.text !== topic && settingsOf(term.text, text).some((setting) => settings.has(setting)),
  );
  return parallel && fold(question).replace(parallel.text, () => fold(topic));
}

/** 项目|43个, 项目|建设: a number with its unit, or two characters. */
const SETTING = /^(?:\d[\d.,]*(?<unit>\p{Script=Han}{1,2})|(?<words>\p{Script=Han}{2}))/u;
const SETTING_CHARS = 12;

/** What stands behind each place of the word; of a number its unit. */
function settingsOf(word: string, text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const { unit, words } = SETTING.exec(text.slice(at + word.length, at + word.length + SETTING_CHARS))?.groups ?? {};
    if (unit ?? words) found.push(unit === undefined ? `${words}` : `0${unit}`);
  }
  return found;
}

function replacePronouns(text: string, previous: readonly Answer[], vocabulary: Vocabulary): string {
  let replaced = text;
  if (PRONOUN.test(replaced)) {
    const person = lastPerson(previous, vocabulary);
    if (person) replaced = replaced.replace(PRONOUN, () => person);
  }
  if (THERE.test(replaced)) {
    const place = lastPlace(previous, vocabulary);
    if (place) replaced = replaced.replace(THERE, () => place);
  }
  return replaced;
}

/** The person last answered with, else last asked about, else first named in the article last cited. */
function lastPerson(previous: readonly Answer[], vocabulary: Vocabulary): string | undefined {
  for (const answer of previous.toReversed()) {
    const { kind, people } = readQuestion(answer.question, vocabulary);
    const isPerson = (span: string) =>
      vocabulary.names.has(fold(span)) || (kind.wanted === "person" && PERSON.test(span) && surnameLength(span) > 0);
    const answered = answer.answer?.split("、").findLast(isPerson);
    if (answered) return answered;
    const asked = people.at(-1);
    if (asked) return asked;
    const [citation] = answer.citations;
    const cited = citation && vocabulary.archive.find(citation.articleId)?.people[0]?.name;
    if (cited) return cited;
  }
  return undefined;
}

function lastPlace(previous: readonly Answer[], vocabulary: Vocabulary): string | undefined {
  for (const answer of previous.toReversed()) {
    const reading = readQuestion(answer.question, vocabulary);
    if (reading.kind.wanted === "place" && answer.answer) return answer.answer.split("、")[0];
    const place = reading.terms.find(({ isHard, text }) => isHard && !reading.people.includes(text));
    if (place) return place.text;
  }
  return undefined;
}
