import { join } from "node:path";
import { parseJsonLine, textField } from "./json-lines.ts";
import { type BeirSet, readBeir } from "./read-beir.ts";
import { readTextFile } from "./read-text-file.ts";
import { UnusableInputError } from "./unusable-input-error.ts";

/** A question with the paragraph that answers it and the wordings any of which is the answer. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly question: string;
  /** Place of the paragraph in its corpus. */
  readonly place: number;
  readonly text: string;
  readonly answers: readonly string[];
}

const EXPECTED = "{_id, doc, answers}";

/**
 * Reads a folder in BEIR layout that holds `answers.jsonl` besides, an object {_id, doc, answers} a line.
 * @throws {UnusableInputError} that names file and line of the first that is not what it should be.
 */
export async function readAnswers(folder: string): Promise<readonly AnsweredQuestion[]> {
  const set = readBeir(folder);
  const known = namedIn(set);
  const file = join(folder, "answers.jsonl");
  const lines = (await readTextFile(file)).split(/\r?\n/u);
  const answered = lines.flatMap((line, at) =>
    line.trim() === "" ? [] : [answerOf(`${file}:${at + 1}`, line, known)],
  );
  if (answered.length === 0) throw new UnusableInputError(`${file}: expected answers, found none`);
  return answered;
}

interface Known {
  readonly questions: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, { readonly place: number; readonly text: string }>;
}

function namedIn({ queries, documents }: BeirSet): Known {
  return {
    questions: new Map(queries.map(({ id, text }) => [id, text])),
    documents: new Map(documents.map(({ id, text }, place) => [id, { place, text }])),
  };
}

function answerOf(where: string, line: string, known: Known): AnsweredQuestion {
  const fields = parseJsonLine(where, line, EXPECTED);
  const id = textField(where, fields, "_id");
  const doc = textField(where, fields, "doc");
  const question = known.questions.get(id);
  const document = known.documents.get(doc);
  if (question === undefined) throw new UnusableInputError(`${where}: unknown query \`${id}\``);
  if (document === undefined) throw new UnusableInputError(`${where}: unknown document \`${doc}\``);
  return { id, question, ...document, answers: answersField(where, fields.get("answers")) };
}

function answersField(where: string, value: unknown): readonly string[] {
  const answers = Array.isArray(value) ? value.filter((answer) => typeof answer === "string" && answer.trim()) : [];
  if (answers.length > 0) return answers;
  throw new UnusableInputError(`${where}: expected \`answers\` to hold a string`);
}
