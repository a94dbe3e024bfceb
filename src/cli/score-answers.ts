import type { Answer } from "../answering/answer.ts";

/** A question with what a careful reader would answer. */
export interface JudgedQuestion {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  /** Questions asked before it in the same conversation. */
  readonly turns: readonly string[];
  readonly isAnswerable: boolean;
  /** Articles that answer, as `page#ordinal`; others that do no harm. */
  readonly goldArticles: readonly string[];
  readonly alsoOk: readonly string[];
  /** Spans that the short answer must hold, all of them; empty when no short answer is asked for. */
  readonly spans: readonly string[];
  /** Wordings any of which will do instead. */
  readonly accept: readonly string[];
}

/** An answer beside the question it was given to; citations named as `page#ordinal`. */
export interface JudgedAnswer {
  readonly question: JudgedQuestion;
  readonly answer: Answer;
  readonly cited: readonly string[];
  readonly elapsedMs: number;
}

/** Shares, 0 to 1, of the questions a measure applies to; null where it applies to none. */
export interface ScoreRow {
  readonly kind: string;
  readonly questions: number;
  /** The first citation is an article that answers. */
  readonly source: number | null;
  /** F1 of the cited articles against all that belong: topic, time, person and keyword questions. */
  readonly set: number | null;
  /** The short answer holds every span, is not much longer, and no digit runs on. */
  readonly answer: number | null;
  /** Says no where the pages do not tell. */
  readonly abstain: number | null;
  /** Says no where they do. */
  readonly falseNo: number | null;
  readonly p50Ms: number;
}

const SET_KINDS: ReadonlySet<string> = new Set(["topic", "time-scope", "person-scope", "keyword"]);
/** A longer "short answer" counts as none, unless the span itself is long. */
const LONGEST_ONE = 60;
const LONGEST_SEVERAL = 240;

/** A row a kind of question, then one for all. */
export function scoreAnswers(answers: readonly JudgedAnswer[]): readonly ScoreRow[] {
  const kinds = [...new Set(answers.map(({ question }) => question.kind))];
  const rows = kinds.map((kind) =>
    rowOf(
      kind,
      answers.filter(({ question }) => question.kind === kind),
    ),
  );
  return [...rows, rowOf("ALL", answers)];
}

function rowOf(kind: string, answers: readonly JudgedAnswer[]): ScoreRow {
  const answerable = answers.filter(({ question }) => question.isAnswerable);
  const others = answers.filter(({ question }) => !question.isAnswerable);
  const times = answers.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  return {
    kind,
    questions: answers.length,
    source: mean(answerable.map(isSourceRight)),
    set: mean(answerable.filter(({ question }) => SET_KINDS.has(question.kind)).map(setF1)),
    answer: mean(answerable.filter(({ question }) => question.spans.length > 0).map(isAnswerRight)),
    abstain: mean(others.map(({ answer }) => Number(answer.outcome === "not-found" && answer.answer === null))),
    falseNo: mean(answerable.map(({ answer }) => Number(answer.outcome === "not-found"))),
    p50Ms: times[Math.floor(times.length / 2)] ?? 0,
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isSourceRight({ question, cited }: JudgedAnswer): number {
  const [first] = cited;
  return Number(first !== undefined && [...question.goldArticles, ...question.alsoOk].includes(first));
}

/** Articles that do no harm are neither for nor against. */
function setF1({ question, cited }: JudgedAnswer): number {
  const hits = question.goldArticles.filter((article) => cited.includes(article)).length;
  const wrong = cited.filter(
    (article) => !question.goldArticles.includes(article) && !question.alsoOk.includes(article),
  );
  if (hits === 0) return 0;
  const precision = hits / (hits + wrong.length);
  const recall = hits / question.goldArticles.length;
  return (2 * precision * recall) / (precision + recall);
}

function isAnswerRight({ question, answer }: JudgedAnswer): number {
  const short = answer.answer ?? "";
  const { spans, accept, kind } = question;
  const holdsAll = spans.every((span) => holds(short, span)) || accept.some((span) => holds(short, span));
  const holdsItems = kind === "list" && spans.flatMap(itemsOf).every((item) => holds(short, item));
  const longest = Math.max(
    spans.length > 1 || kind === "list" ? LONGEST_SEVERAL : LONGEST_ONE,
    spans.join("").length * 3,
  );
  return Number((holdsAll || holdsItems) && [...short].length <= longest);
}

/** True when `span` stands in `text` and no digit runs on at its ends: 43 is not in 143. */
function holds(text: string, span: string): boolean {
  const whole = squeeze(text);
  const part = squeeze(span);
  if (part === "") return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const runsOnBefore = /[\d.]/u.test(whole[at - 1] ?? "") && /^\d/u.test(part);
    const runsOnAfter = /\d/u.test(whole[at + part.length] ?? "") && /\d$/u.test(part);
    if (!runsOnBefore && !runsOnAfter) return true;
  }
  return false;
}

function squeeze(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》]/gu, "")
    .replace(/(?<=\d),(?=\d{3})/gu, "");
}

function itemsOf(span: string): readonly string[] {
  return span
    .split(/[、]|(?<=\p{Script=Han})(?:以及|及)(?=\p{Script=Han})/u)
    .map((item) => item.trim())
    .filter(Boolean);
}
