import type { MessageEntity } from "grammy/types";

/** The commands of the bot. */
const COMMAND_NAMES = [
  "ask",
  "latest",
  "topics",
  "topic",
  "people",
  "who",
  "date",
  "pages",
  "page",
  "read",
  "related",
  "random",
  "help",
  "about",
  "privacy",
  "language",
  "start",
] as const;

/** The text of a message and what Telegram found in it. */
export interface MarkedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** What of a message is read: a text, or a picture with its caption. */
export type Written = { readonly [K in "text" | "caption"]?: string | undefined } & {
  readonly [K in "entities" | "caption_entities"]?: readonly MessageEntity[] | undefined;
};

/** `/START`, `/latest5`, `／help`, `/topic教育`, `/ask@wenbao_bot 教育`. A longer word is another command: `/asking`. */
const LOOSE_COMMAND = new RegExp(
  `^[/／]\\s?(?<name>${COMMAND_NAMES.join("|")})(?<addressee>@\\w+)?(?![A-Za-z_@])\\s*`,
  "i",
);
/** Typing errors in a command that are seen through: /latset, /topcis, /hlep. */
const MOST_ERRORS = 2;

/** The text and entities of a message, of a photo its caption. */
export function markedText({ text, caption, entities, caption_entities }: Written): MarkedText {
  if (text === undefined) return { text: caption ?? "", entities: caption_entities ?? [] };
  return { text, entities: entities ?? [] };
}

/**
 * A text whose command is written as the bot knows it: `/LATEST5` → `/latest 5`, with its entity.
 * The same text when it begins with no command of the bot.
 */
export function mendCommand(message: MarkedText): MarkedText {
  const found = LOOSE_COMMAND.exec(message.text);
  if (found === null) return message;
  const command = `/${found.groups?.name?.toLowerCase()}${found.groups?.addressee ?? ""}`;
  const rest = message.text.slice(found[0].length);
  const shift = command.length + 1 - found[0].length;
  const others = message.entities.filter(({ offset }) => offset >= found[0].length);
  return {
    text: rest === "" ? command : `${command} ${rest}`,
    entities: [
      { type: "bot_command", offset: 0, length: command.length },
      ...others.map((entity) => ({ ...entity, offset: entity.offset + shift })),
    ],
  };
}

/** The command of the bot that an unknown one is most like; null when it is like none. */
export function nearestCommand(text: string): string | null {
  const typed = /^\/(?<name>\w+)/u.exec(text)?.groups?.name?.toLowerCase() ?? "";
  const distances = COMMAND_NAMES.map((name) => ({ name, errors: typingErrors(typed, name) }));
  const best = distances.toSorted((a, b) => a.errors - b.errors)[0];
  return best !== undefined && best.errors <= Math.min(MOST_ERRORS, best.name.length / 2) ? best.name : null;
}

/** Letters put in, left out, replaced, or exchanged with the next. */
function typingErrors(typed: string, meant: string): number {
  const rows: number[][] = [Array.from({ length: meant.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= meant.length; j++) {
      const isSame = typed[i - 1] === meant[j - 1];
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1];
      row.push(
        Math.min(
          at(rows[i - 1], j) + 1,
          at(row, j - 1) + 1,
          at(rows[i - 1], j - 1) + Number(!isSame),
          isSwapped ? at(rows[i - 2], j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return at(rows[typed.length], meant.length);
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Number.POSITIVE_INFINITY;
}
