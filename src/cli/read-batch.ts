import { parseJsonLine, textField } from "./json-lines.ts";
import { UnusableInputError } from "./unusable-input-error.ts";

/** A question of a batch with what the reader said before it. */
export interface BatchQuestion {
  /** As the batch gives it, a number too. */
  readonly id: string | number;
  readonly question: string;
  /** Earlier questions of the same conversation, oldest first. */
  readonly turns: readonly string[];
}

/**
 * Reads a batch: one JSON object a line, `{id, question, context_turns?}`; empty lines are left out.
 * @throws {UnusableInputError} that names file and line of what is no question, or has the id of another.
 */
export function readBatch(file: string, text: string): readonly BatchQuestion[] {
  const questions: BatchQuestion[] = [];
  const lineOfId = new Map<string, number>();
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const question = readQuestionLine(`${file}:${i + 1}`, line);
    const id = String(question.id);
    const earlier = lineOfId.get(id);
    if (earlier !== undefined) {
      throw new UnusableInputError(`${file}:${i + 1}: expected an id of its own, ${id} is that of line ${earlier}`);
    }
    lineOfId.set(id, i + 1);
    questions.push(question);
  }
  return questions;
}

function readQuestionLine(where: string, line: string): BatchQuestion {
  const fields = parseJsonLine(where, line, "{id, question, context_turns?}");
  const id = fields.get("id") ?? fields.get("_id");
  if (typeof id !== "string" && typeof id !== "number") {
    throw new UnusableInputError(`${where}: expected an id, a string or a number`);
  }
  const question = textField(where, fields, "question");
  return { id, question, turns: readTurns(where, fields.get("context_turns")) };
}

function readTurns(where: string, turns: unknown): readonly string[] {
  if (turns === undefined || turns === null) return [];
  if (!Array.isArray(turns))
    throw new UnusableInputError(`${where}: expected context_turns to be a list of {role, text}`);
  return turns.flatMap((turn: unknown) => {
    const fields =
      typeof turn === "object" && turn !== null
        ? new Map<string, unknown>(Object.entries(turn))
        : new Map<string, unknown>();
    const text = fields.get("text");
    if (typeof text !== "string")
      throw new UnusableInputError(`${where}: expected each turn of context_turns to have a text`);
    return fields.get("role") === "user" ? [text] : [];
  });
}
