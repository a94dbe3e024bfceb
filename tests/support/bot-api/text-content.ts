import type { MessageEntity } from "grammy/types";
import { badRequest } from "./api-error.ts";
import { checkEntities } from "./check-entities.ts";
import { arrayParam, type Params, textParam } from "./params.ts";
import { parseHtml } from "./parse-html.ts";
import { parseMarkdown } from "./parse-markdown.ts";

const MAX_RAW_BYTES = 32 * 1024;
const MAX_CHARACTERS = 4096;
const MAX_ENTITIES = 100;
// Zero width space, joiners and marks, BOM: a text of nothing else is empty.
const INVISIBLE_ONLY = /^[\s\u200b-\u200f\u2060\ufeff]*$/u;

/** A text as it stands in a message: the markup taken out, the white space at its ends cut. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Which parameters hold a text: `message_text` in inline content, `text` elsewhere. */
export interface TextFields {
  readonly text: string;
  readonly entities: string;
}

/** Reads and checks a text by Telegram's rules; throws the 400 that Telegram gives. */
export function readText(params: Params, fields: TextFields = { text: "text", entities: "entities" }): FormattedText {
  const raw = textParam(params, fields.text);
  if (raw === "") throw badRequest("message text is empty");
  if (Buffer.byteLength(raw) > MAX_RAW_BYTES) throw badRequest("text is too long");
  const parsed = parse(raw, params, fields);
  const trimmed = trim(parsed);
  if (INVISIBLE_ONLY.test(trimmed.text)) throw badRequest("text must be non-empty");
  if ([...trimmed.text].length > MAX_CHARACTERS) throw badRequest("message is too long");
  return { text: trimmed.text, entities: trimmed.entities.slice(0, MAX_ENTITIES) };
}

function parse(raw: string, params: Params, fields: TextFields): FormattedText {
  const mode = textParam(params, "parse_mode").toLowerCase();
  if (mode === "html") return parseHtml(raw);
  if (mode === "markdownv2") return parseMarkdown(raw);
  if (mode !== "") throw badRequest("unsupported parse_mode");
  return { text: raw, entities: checkEntities(raw, arrayParam(params, fields.entities) ?? []) };
}

/** Cuts trailing white space, and leading white space up to the first entity, and moves the entities with it. */
function trim({ text, entities }: FormattedText): FormattedText {
  const end = text.trimEnd().length;
  const firstEntity = Math.min(...entities.map((entity) => entity.offset), text.length);
  const start = Math.min(text.length - text.trimStart().length, firstEntity, end);
  const moved = entities
    .map((entity) => ({
      ...entity,
      offset: entity.offset - start,
      length: Math.min(entity.length, end - entity.offset),
    }))
    .filter((entity) => entity.length > 0);
  return { text: text.slice(start, end), entities: moved };
}
