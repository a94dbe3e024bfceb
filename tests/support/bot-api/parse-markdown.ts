import type { MessageEntity } from "grammy/types";
import { badRequest } from "./api-error.ts";
import type { FormattedText } from "./text-content.ts";

// What MarkdownV2 wants a backslash before, unless it marks up.
const RESERVED = "_*[]()~`>#+-=|{}.!";
// Longest first: "__" is no two "_".
const MARKS: ReadonlyArray<readonly [string, MessageEntity.CommonMessageEntity["type"]]> = [
  ["__", "underline"],
  ["||", "spoiler"],
  ["*", "bold"],
  ["_", "italic"],
  ["~", "strikethrough"],
  ["`", "code"],
];

interface Parser {
  readonly source: string;
  position: number;
  text: string;
  readonly open: { readonly mark: string; readonly offset: number }[];
  readonly entities: MessageEntity[];
}

/** Takes simple MarkdownV2 out of a text (no links, quotes or code blocks: those are refused); throws a 400 when unbalanced or unescaped. */
export function parseMarkdown(source: string): FormattedText {
  const parser: Parser = { source, position: 0, text: "", open: [], entities: [] };
  while (parser.position < source.length) step(parser);
  const open = parser.open.at(-1);
  if (open !== undefined) {
    const type = MARKS.find(([mark]) => mark === open.mark)?.[1];
    throw broken(
      `Can't find end of ${type} entity at byte offset ${Buffer.byteLength(parser.text.slice(0, open.offset))}`,
    );
  }
  return { text: parser.text, entities: parser.entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function step(parser: Parser): void {
  const rest = parser.source.slice(parser.position);
  const mark = MARKS.find(([sign]) => rest.startsWith(sign));
  if (rest.startsWith("\\") && rest.length > 1) append(parser, rest.charAt(1), 2);
  else if (mark !== undefined) toggle(parser, mark);
  else if (RESERVED.includes(rest.charAt(0))) {
    throw broken(`Character '${rest.charAt(0)}' is reserved and must be escaped with the preceding '\\'`);
  } else append(parser, rest.charAt(0), 1);
}

function append(parser: Parser, character: string, length: number): void {
  parser.text += character;
  parser.position += length;
}

function toggle(parser: Parser, [mark, type]: (typeof MARKS)[number]): void {
  parser.position += mark.length;
  const top = parser.open.at(-1);
  if (top?.mark !== mark) {
    parser.open.push({ mark, offset: parser.text.length });
    return;
  }
  parser.open.pop();
  const length = parser.text.length - top.offset;
  if (length > 0) parser.entities.push({ type, offset: top.offset, length });
}

function broken(why: string) {
  return badRequest(`can't parse entities: ${why}`);
}
