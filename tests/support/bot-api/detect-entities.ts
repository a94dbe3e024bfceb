import type { MessageEntity } from "grammy/types";

// Telegram's word characters are Unicode: 献 is one, so "/ask献血" holds no command and "问@wenbao_bot" no mention.
const WORD = /[\p{L}\p{N}_]/u;
// "/ask@wenbao_bot", "@wenbao_bot", "#郑州", "https://example.com/1"
const CANDIDATE =
  /(?<command>\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)|(?<mention>@[A-Za-z0-9_]{2,32})|(?<hashtag>#[\p{L}\p{N}_]+)|(?<url>https?:\/\/[^\s]+)/gu;

type Found = "bot_command" | "mention" | "hashtag" | "url";

/** The entities that Telegram finds by itself in what a user typed: commands, mentions, hashtags, links. */
export function detectEntities(text: string): MessageEntity[] {
  const entities: MessageEntity[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const type = typeOf(match.groups ?? {});
    const end = match.index + match[0].length;
    if (stands(type, before(text, match.index), after(text, end))) {
      entities.push({ type, offset: match.index, length: match[0].length });
    }
  }
  return entities;
}

function typeOf(groups: Readonly<Record<string, string | undefined>>): Found {
  if (groups.command !== undefined) return "bot_command";
  if (groups.mention !== undefined) return "mention";
  return groups.hashtag !== undefined ? "hashtag" : "url";
}

function stands(type: Found, previous: string, next: string): boolean {
  if (type === "url" || type === "hashtag") return !WORD.test(previous);
  if (WORD.test(previous) || WORD.test(next)) return false;
  return type === "mention" || !(/[/<>]/.test(previous) || /[/<>]/.test(next));
}

function before(text: string, offset: number): string {
  return [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? "";
}

function after(text: string, offset: number): string {
  return [...text.slice(offset, offset + 2)][0] ?? "";
}
