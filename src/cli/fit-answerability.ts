import { answerFrom } from "../answering/answer-from.ts";
import type { Passages } from "../answering/answer-one.ts";
import {
  ANSWERABILITY_FEATURE_NAMES,
  absentShare,
  answerabilityFeatures,
  isLeading,
} from "../answering/answerability.ts";
import { isAbout, isOfYears } from "../answering/is-about.ts";
import { openPassages } from "../answering/open-passages.ts";
import { readOnPages } from "../answering/read-on-pages.ts";
import { searchText } from "../answering/search-text.ts";
import { namesOf } from "../newspaper/names-of.ts";
import { loadTokenizer } from "../text/load-tokenizer.ts";
import { type Case, fitLogistic, predict } from "./fit-logistic.ts";
import { openArchive } from "./open-archive.ts";
import { readJudged } from "./read-judged.ts";
import { readTextFile } from "./read-text-file.ts";
import { UsageError } from "./run-command.ts";
import type { JudgedQuestion } from "./score-answers.ts";

/** Judged questions, and the pages that they are about. */
export interface JudgedSet {
  readonly questions: string;
  readonly pages: string;
}

/** A question, and the articles that may answer it. */
interface Asked {
  readonly isAnswerable: boolean;
  readonly cases: readonly Case[];
}

const HITS_READ = 6;
/** Articles behind the first are easily told not to answer: those that lead count most. */
const BEHIND_WEIGHT = 0.15;
/** Read only once they are put right or translated: as they stand they are not meant to be answered. */
const NOT_AS_TYPED: ReadonlySet<string> = new Set(["typo", "pinyin", "english"]);
const GATES = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55];
const FILE_WIDTH = 50;
const GATE_WIDTH = 10;

/** Reads `QUESTIONS=PAGES`. @throws {UsageError} when it names no two. */
export function readJudgedSet(argument: string, usage: string): JudgedSet {
  const [questions = "", pages = ""] = argument.split("=");
  if (questions === "" || pages === "") throw new UsageError(usage);
  return { questions, pages };
}

/**
 * Fits the weights of `answerability-weights.ts` on judged questions.
 * @returns the weights, with the share of refusals, where the pages tell and where they do not, at each gate: for the sets of
 * each folder of pages by weights that were fitted on the others.
 */
export async function fitAnswerability(sets: readonly JudgedSet[], warn: (line: string) => void): Promise<string> {
  const asked: (readonly Asked[])[] = [];
  for (const set of sets) asked.push(await askAll(set, warn));
  const lines = sets.map(({ questions, pages }, i) => {
    const others = asked.filter((_, j) => sets[j]?.pages !== pages);
    return `${questions.padEnd(FILE_WIDTH)}${refusals(asked[i] ?? [], weightsFor(others))}\n`;
  });
  const weights = weightsFor(asked);
  return [
    `${"wrongly / rightly refused, %, held out, at".padEnd(FILE_WIDTH)}${GATES.map((gate) => String(gate).padStart(GATE_WIDTH)).join("")}\n`,
    ...lines,
    ...ANSWERABILITY_FEATURE_NAMES.map((name, i) => `  ${name}: ${(weights[i] ?? 0).toFixed(2)},\n`),
  ].join("");
}

async function askAll({ questions: file, pages }: JudgedSet, warn: (line: string) => void): Promise<readonly Asked[]> {
  const archive = await openArchive({ dir: pages, setting: "--pages" }, warn);
  const passages = openPassages(archive, await loadTokenizer({ names: namesOf(archive), warn }), 0);
  const questions = readJudged(file, await readTextFile(file)).filter(
    ({ turns, kind }) => turns.length === 0 && !NOT_AS_TYPED.has(kind),
  );
  return questions.flatMap((question) => {
    const cases = casesOf(question, passages);
    return cases ? [{ isAnswerable: question.isAnswerable, cases }] : [];
  });
}

/** What is known of each article that may answer; undefined where articles are asked for and no answer. */
function casesOf(judged: JudgedQuestion, passages: Passages): readonly Case[] | undefined {
  const { index, texts, vocabulary } = passages;
  const reading = readOnPages(judged.question, passages);
  if (reading.route !== "answer") return undefined;
  const right = new Set([...judged.goldArticles, ...judged.alsoOk]);
  const hits = index.search(searchText(reading, index.isAbsent), { limit: HITS_READ });
  const absent = absentShare(reading.terms, index.isAbsent);
  return hits.flatMap((hit) => {
    const article = texts.get(hit.id);
    if (!article || !isAbout(reading, article)) return [];
    const finding = answerFrom(article, reading, vocabulary);
    if (!finding.sentences.some(({ sentence }) => isOfYears(article, sentence, reading))) return [];
    const features = answerabilityFeatures({ reading, article, leads: isLeading(hit, hits), absent }, finding);
    const { page, ordinal } = article.article;
    const isRight = judged.isAnswerable && right.has(`${page}#${ordinal}`);
    const row = ANSWERABILITY_FEATURE_NAMES.map((name) => features[name]);
    return [{ row, target: Number(isRight), weight: features.leads === 1 ? 1 : BEHIND_WEIGHT }];
  });
}

function weightsFor(sets: readonly (readonly Asked[])[]): readonly number[] {
  const cases = sets.flat().flatMap((asked) => asked.cases);
  return fitLogistic(cases.length > 0 ? [cases] : [], ANSWERABILITY_FEATURE_NAMES.length);
}

/** At each gate: the share of questions refused of those the pages answer, and of those they do not. */
function refusals(set: readonly Asked[], weights: readonly number[]): string {
  const likelihoods = set.map(({ isAnswerable, cases }) => ({
    isAnswerable,
    likelihood: Math.max(0, ...cases.map(({ row }) => predict(row, weights))),
  }));
  return GATES.map((gate) => {
    const share = (wanted: boolean) => {
      const own = likelihoods.filter(({ isAnswerable }) => isAnswerable === wanted);
      const refused = own.filter(({ likelihood }) => likelihood < gate);
      return ((refused.length / (own.length || 1)) * 100).toFixed(0);
    };
    return `${share(true)} / ${share(false)}`.padStart(GATE_WIDTH);
  }).join("");
}
