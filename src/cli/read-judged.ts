import { parseJsonLine, textField } from "./json-lines.ts";
import { readBatch } from "./read-batch.ts";
import type { JudgedQuestion } from "./score-answers.ts";
import { UnusableInputError } from "./unusable-input-error.ts";

/**
 * Reads judged questions, one JSON object a line: `{id, kind, question, context_turns, gold_articles, also_ok, answer, accept, answerable}`.
 * @throws {UnusableInputError} that names file and line of what is no judged question.
 */
export function readJudged(file: string, text: string): readonly JudgedQuestion[] {
  const turns = new Map(readBatch(file, text).map((question) => [String(question.id), question.turns]));
  return text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [judgedOf(`${file}:${i + 1}`, line, turns)]));
}

function judgedOf(where: string, line: string, turns: ReadonlyMap<string, readonly string[]>): JudgedQuestion {
  const fields = parseJsonLine(where, line, "{id, kind, question, gold_articles, answerable}");
  const id = String(fields.get("id"));
  const isAnswerable = fields.get("answerable");
  if (typeof isAnswerable !== "boolean")
    throw new UnusableInputError(`${where}: expected answerable to be true or false`);
  return {
    id,
    kind: textField(where, fields, "kind"),
    question: textField(where, fields, "question"),
    turns: turns.get(id) ?? [],
    isAnswerable,
    goldArticles: listField(where, fields, "gold_articles"),
    alsoOk: listField(where, fields, "also_ok"),
    spans: listField(where, fields, "answer"),
    accept: listField(where, fields, "accept"),
  };
}

/** A string, a list of strings, or nothing. */
function listField(where: string, fields: ReadonlyMap<string, unknown>, name: string): readonly string[] {
  const value = fields.get(name) ?? [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item === "string") return item;
    throw new UnusableInputError(`${where}: expected ${name} to hold strings`);
  });
}
