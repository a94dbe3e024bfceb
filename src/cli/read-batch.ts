import { parseJsonLine, textField } from "./json-lines.ts";
import { UnusableInputError } from "./unusable-input-error.ts";

/** A question of a batch with what the reader said before it. */
export interface BatchQuestion {
  readonly id: string;
  readonly question: string;
  /** Earlier questions of the same conversation, oldest first. */
  readonly turns: readonly string[];
}

/**
 * Reads a batch: one JSON object a line, `{id, question, context_turns?}`; empty lines are left out.
 * @throws {UnusableInputError} that names file and line of what is no question.
 */
export function readBatch(file: string, text: string): readonly BatchQuestion[] {
  return text
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [readQuestionLine(`${file}:${i + 1}`, line)]));
}

function readQuestionLine(where: string, line: string): BatchQuestion {
  const fields = parseJsonLine(where, line, "{id, question, context_turns?}");
  const id = fields.get("id") ?? fields.get("_id");
  if (typeof id !== "string" && typeof id !== "number") {
    throw new UnusableInputError(`${where}: expected an id, a string or a number`);
  }
  const question = textField(where, fields, "question");
  return { id: String(id), question, turns: readTurns(where, fields.get("context_turns")) };
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
