import type { MessageEntity } from "grammy/types";

const MARKS: Readonly<Record<string, string>> = {
  bold: "**",
  italic: "__",
  underline: "++",
  strikethrough: "~~",
  spoiler: "||",
  code: "`",
  pre: "```",
};
const QUOTES: Readonly<Record<string, string>> = { blockquote: "> ", expandable_blockquote: ">> " };

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Ends come before beginnings at one place, inner ends before outer ones. */
  readonly rank: number;
}

/** A text with its entities as marks: `**bold**`, `__italic__`, `[text](url)`, `> ` before each quoted line, `>> ` when it can be folded. */
export function showText(text: string, entities: readonly MessageEntity[]): string {
  const insertions = entities.flatMap((entity) => [...marksOf(entity), ...quoteMarks(text, entity)]);
  const ordered = insertions.sort((a, b) => b.at - a.at || b.rank - a.rank);
  return ordered.reduce((shown, { at, text: mark }) => shown.slice(0, at) + mark + shown.slice(at), text);
}

function marksOf(entity: MessageEntity): readonly Insertion[] {
  const [open, close] = marksAround(entity);
  if (open === "") return [];
  return [
    { at: entity.offset, text: open, rank: 1e9 - entity.length },
    { at: entity.offset + entity.length, text: close, rank: -1e9 + entity.length },
  ];
}

function marksAround(entity: MessageEntity): readonly [string, string] {
  if (entity.type === "text_link") return ["[", `](${entity.url})`];
  const mark = MARKS[entity.type] ?? "";
  return [mark, mark];
}

function quoteMarks(text: string, { type, offset, length }: MessageEntity): readonly Insertion[] {
  const mark = QUOTES[type];
  if (mark === undefined) return [];
  const breaks = [...text.slice(offset, offset + length - 1).matchAll(/\n/g)].map((match) => offset + match.index + 1);
  return [offset, ...breaks].map((at) => ({ at, text: mark, rank: 0 }));
}
