import type { MessageEntity } from "grammy/types";
import { badRequest } from "./api-error.ts";
import { isObject } from "./params.ts";

const TYPES: readonly string[] = [
  ...["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline"],
  ...["strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention"],
  ...["custom_emoji", "date_time"],
];

/** The entities of a text, sorted, when all lie in it and cut no character in two; throws a 400 otherwise. */
export function checkEntities(text: string, given: readonly unknown[]): readonly MessageEntity[] {
  const entities = given.map(readEntity).filter((entity) => entity.length > 0);
  for (const entity of entities) checkRange(text, entity);
  checkNesting(entities);
  return entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/** Refuses a block quotation inside another one; Telegram documents that they can't be nested. */
export function checkNesting(entities: readonly MessageEntity[]): void {
  const quotes = entities
    .filter((entity) => entity.type === "blockquote" || entity.type === "expandable_blockquote")
    .sort((a, b) => a.offset - b.offset);
  for (const [index, quote] of quotes.entries()) {
    const previous = quotes[index - 1];
    if (previous !== undefined && quote.offset < previous.offset + previous.length) {
      throw badRequest("can't parse entities: blockquote entities can't be nested");
    }
  }
}

function readEntity(value: unknown): MessageEntity {
  if (!isObject(value)) throw badRequest("can't parse MessageEntity: expected an Object");
  if (!TYPES.includes(String(value.type))) throw badRequest("can't parse MessageEntity: unsupported type specified");
  if (!Number.isInteger(value.offset)) throw badRequest('can\'t parse MessageEntity: Field "offset" must be a Number');
  if (!Number.isInteger(value.length)) throw badRequest('can\'t parse MessageEntity: Field "length" must be a Number');
  if (value.type === "text_link") checkLink(value.url);
  return value as unknown as MessageEntity;
}

function checkLink(url: unknown): void {
  if (typeof url !== "string" || !URL.canParse(url))
    throw badRequest(`entity URL '${String(url)}' is invalid: Wrong HTTP URL`);
}

function checkRange(text: string, { offset, length }: MessageEntity): void {
  if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (offset >= text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  const end = offset + length;
  if (end > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (isTorn(text, offset))
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, offset)}`);
  if (isTorn(text, end))
    throw badRequest(`entity ends in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, end)}`);
}

function isTorn(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}

function bytesTo(text: string, offset: number): number {
  return Buffer.byteLength(text.slice(0, offset - 1));
}
