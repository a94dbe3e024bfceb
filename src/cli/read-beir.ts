import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UnusableInputError } from "./unusable-input-error.ts";

/** A document of a foreign corpus. */
export interface BeirDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A question with the documents that answer it. */
export interface BeirQuery {
  readonly id: string;
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

/** A corpus with its judged questions, in the order of `queries.jsonl`. */
export interface BeirSet {
  readonly documents: readonly BeirDocument[];
  readonly queries: readonly BeirQuery[];
}

const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and `qrels/test.tsv` of a folder in BEIR layout. Questions without a relevant
 * document are left out.
 * @throws {UnusableInputError} that names file and line of the first that is not what it should be.
 */
export function readBeir(folder: string): BeirSet {
  const documents = readJsonLines(join(folder, "corpus.jsonl")).map(toDocument);
  const known = distinctIds(join(folder, "corpus.jsonl"), documents);
  const relevant = readQrels(join(folder, "qrels", "test.tsv"), known);
  const questions = readJsonLines(join(folder, "queries.jsonl")).map(toQuestion);
  const asked = distinctIds(join(folder, "queries.jsonl"), questions);
  for (const [query, { line }] of relevant) {
    if (!asked.has(query)) throw unusable(join(folder, "qrels", "test.tsv"), line, `unknown query \`${query}\``);
  }
  const queries = questions.flatMap(({ id, text }) => {
    const judged = relevant.get(id);
    return judged === undefined ? [] : [{ id, text, relevant: judged.documents }];
  });
  if (queries.length === 0) throw unusable(join(folder, "qrels", "test.tsv"), 1, "no relevant document for any query");
  return { documents, queries };
}

/** Reads a file of one JSON object a line, empty lines skipped. */
function readJsonLines(file: string): readonly JsonLine[] {
  return readLines(file).flatMap((text, at) => (text.trim() === "" ? [] : [parseLine(file, at + 1, text)]));
}

interface JsonLine {
  readonly file: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, unknown>;
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").replace(BYTE_ORDER_MARK, "").split(/\r?\n/);
  } catch (cause) {
    throw new UnusableInputError(`${file}: cannot be read`, { cause });
  }
}

function parseLine(file: string, line: number, text: string): JsonLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable(file, line, "not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw unusable(file, line, "expected a JSON object");
  }
  return { file, line, fields: new Map(Object.entries(value)) };
}

function toDocument(line: JsonLine): BeirDocument {
  const title = line.fields.has("title") ? stringField(line, "title") : "";
  return { id: idField(line), title, text: stringField(line, "text") };
}

function toQuestion(line: JsonLine): { readonly id: string; readonly text: string } {
  return { id: idField(line), text: stringField(line, "text") };
}

/** A run file is separated by spaces, so an id must not hold any. */
function idField(line: JsonLine): string {
  const id = stringField(line, "_id");
  if (!/^\S+$/.test(id)) throw unusable(line.file, line.line, "expected `_id` without white space");
  return id;
}

function stringField({ file, line, fields }: JsonLine, name: string): string {
  const value = fields.get(name);
  if (typeof value !== "string") throw unusable(file, line, `expected a string \`${name}\``);
  return value;
}

function distinctIds(file: string, lines: readonly { readonly id: string }[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { id } of lines) {
    if (known.has(id)) throw new UnusableInputError(`${file}: \`_id\` \`${id}\` stands twice`);
    known.add(id);
  }
  return known;
}

interface Judged {
  readonly documents: Set<string>;
  /** The first line that names the query. */
  readonly line: number;
}

/** The documents that answer each query. The first line holds the names of the columns. */
function readQrels(file: string, known: ReadonlySet<string>): ReadonlyMap<string, Judged> {
  const judged = new Map<string, Judged>();
  for (const [at, text] of readLines(file).entries()) {
    if (at === 0 || text.trim() === "") continue;
    const { query, document, score } = parseJudgement(file, at + 1, text);
    if (!known.has(document)) throw unusable(file, at + 1, `unknown document \`${document}\``);
    // A score of 0 says that the document was looked at and does not answer.
    if (score <= 0) continue;
    const { documents, line } = judged.get(query) ?? { documents: new Set<string>(), line: at + 1 };
    judged.set(query, { documents: documents.add(document), line });
  }
  return judged;
}

/** `query-id`, `corpus-id` and `score`, separated by tabs. */
function parseJudgement(file: string, line: number, text: string) {
  const [query, document, score, ...more] = text.split("\t");
  if (query === undefined || document === undefined || score === undefined || more.length > 0) {
    throw unusable(file, line, "expected three columns");
  }
  if (score.trim() === "" || !Number.isFinite(Number(score))) throw unusable(file, line, "expected a number as score");
  return { query, document, score: Number(score) };
}

function unusable(file: string, line: number, message: string): UnusableInputError {
  return new UnusableInputError(`${file}:${line}: ${message}`);
}
