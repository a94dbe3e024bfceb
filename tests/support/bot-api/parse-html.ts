import type { MessageEntity } from "grammy/types";
import { badRequest } from "./api-error.ts";
import { checkNesting } from "./check-entities.ts";
import type { FormattedText } from "./text-content.ts";

type Simple = MessageEntity.CommonMessageEntity["type"];

const TAGS: Readonly<Record<string, Simple | "a" | "pre" | "span" | "tg-emoji">> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  span: "span",
  code: "code",
  pre: "pre",
  a: "a",
  "tg-emoji": "tg-emoji",
  blockquote: "blockquote",
};
const CHARACTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };
// "&amp;", "&#39;", "&#x27;"; Telegram knows no other names and leaves them as they are.
const REFERENCE = /^&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]+));?/i;
// ' href="https://example.com"', " expandable"
const ATTRIBUTE = /^\s+(?<name>[a-z-]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[a-z0-9.-]+)))?/i;

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

interface Parser {
  readonly source: string;
  position: number;
  text: string;
  readonly open: OpenTag[];
  readonly entities: MessageEntity[];
}

/** Takes Telegram's HTML out of a text; strict about balance and names of tags, with Telegram's own words. */
export function parseHtml(source: string): FormattedText {
  const parser: Parser = { source, position: 0, text: "", open: [], entities: [] };
  while (parser.position < source.length) step(parser);
  const unclosed = parser.open.at(-1);
  if (unclosed !== undefined) throw broken(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  checkNesting(parser.entities);
  return { text: parser.text, entities: parser.entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function step(parser: Parser): void {
  const rest = parser.source.slice(parser.position);
  if (rest.startsWith("</")) closeTag(parser, rest);
  else if (rest.startsWith("<")) openTag(parser, rest);
  else if (rest.startsWith("&")) readReference(parser, rest);
  else readPlain(parser, rest);
}

function readPlain(parser: Parser, rest: string): void {
  const length = rest.search(/[<&]/);
  const plain = length === -1 ? rest : rest.slice(0, length);
  parser.text += plain;
  parser.position += plain.length;
}

function readReference(parser: Parser, rest: string): void {
  const match = REFERENCE.exec(rest);
  const character = match === null ? undefined : decode(match.groups ?? {});
  parser.text += character ?? "&";
  parser.position += character === undefined || match === null ? 1 : match[0].length;
}

function decode({ hex, decimal, name }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (name !== undefined) return CHARACTERS[name];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code === 0 || code >= 0x10ffff) return undefined;
  if (code >= 0xd800 && code <= 0xdfff)
    throw broken("Text contains invalid Unicode characters after decoding HTML entities");
  return String.fromCodePoint(code);
}

function openTag(parser: Parser, rest: string): void {
  const at = byteOffset(parser);
  const name = /^<([^\s>]*)/.exec(rest)?.[1]?.toLowerCase() ?? "";
  const named = 1 + name.length;
  if (named >= rest.length) throw broken(`Unclosed start tag at byte offset ${at}`);
  if (!(name in TAGS)) throw broken(`Unsupported start tag "${name}" at byte offset ${at}`);
  const { attributes, length } = readAttributes(rest.slice(named), `the tag "${name}" at byte offset ${at}`);
  if (name === "span" && attributes.get("class") !== "tg-spoiler") {
    throw broken(`Tag "span" must have class "tg-spoiler" at byte offset ${at}`);
  }
  parser.open.push({ name, attributes, offset: parser.text.length });
  parser.position += named + length;
}

function readAttributes(source: string, where: string): { attributes: Map<string, string>; length: number } {
  const attributes = new Map<string, string>();
  let rest = source;
  for (let match = ATTRIBUTE.exec(rest); match !== null; match = ATTRIBUTE.exec(rest)) {
    const { name = "", double, single, bare } = match.groups ?? {};
    attributes.set(name.toLowerCase(), unescapeAttribute(double ?? single ?? bare ?? ""));
    rest = rest.slice(match[0].length);
  }
  const end = /^\s*>/.exec(rest);
  if (end === null) throw broken(`Unclosed start tag or broken attribute in ${where}`);
  return { attributes, length: source.length - rest.length + end[0].length };
}

function unescapeAttribute(value: string): string {
  return value.replaceAll(/&(lt|gt|amp|quot);?/g, (_, name: string) => CHARACTERS[name] ?? "");
}

function closeTag(parser: Parser, rest: string): void {
  const at = byteOffset(parser);
  const tag = parser.open.pop();
  if (tag === undefined) throw broken(`Unexpected end tag at byte offset ${at}`);
  const match = /^<\/([^\s>]*)\s*>/.exec(rest);
  if (match === null) throw broken(`Unclosed end tag at byte offset ${at}`);
  const name = match[1]?.toLowerCase() ?? "";
  if (name !== "" && name !== tag.name) {
    throw broken(`Unmatched end tag at byte offset ${at}, expected "</${tag.name}>", found "</${name}>"`);
  }
  const length = parser.text.length - tag.offset;
  if (length > 0) parser.entities.push(...toEntities(tag, length, parser.text.slice(tag.offset)));
  parser.position += match[0].length;
}

function toEntities({ name, attributes, offset }: OpenTag, length: number, content: string): MessageEntity[] {
  const type = TAGS[name];
  switch (type) {
    case undefined:
      return [];
    case "a": {
      const url = attributes.get("href") || content;
      return URL.canParse(url) ? [{ type: "text_link", offset, length, url }] : [];
    }
    case "tg-emoji":
      return [{ type: "custom_emoji", offset, length, custom_emoji_id: attributes.get("emoji-id") ?? "" }];
    case "pre":
      return [{ type, offset, length }];
    case "span":
      return [{ type: "spoiler", offset, length }];
    case "blockquote":
      return [{ type: attributes.has("expandable") ? "expandable_blockquote" : type, offset, length }];
    default:
      return [{ type, offset, length }];
  }
}

function byteOffset({ source, position }: Parser): number {
  return Buffer.byteLength(source.slice(0, position));
}

function broken(why: string) {
  return badRequest(`can't parse entities: ${why}`);
}
