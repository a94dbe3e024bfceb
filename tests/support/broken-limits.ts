import { isObject, type Params } from "./bot-api/params.ts";
import { readInlineKeyboard } from "./bot-api/reply-markup.ts";
import { readText } from "./bot-api/text-content.ts";
import type { OutgoingCall } from "./deaf-bot.ts";
import { isWellFormedText } from "./hostile-text.ts";

/** What of a call Telegram would refuse, cut or show as nothing; empty when all is well. */
export function brokenLimits({ method, params }: OutgoingCall): readonly string[] {
  const broken = [...halfCharacters(params)];
  const check = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      broken.push(String(error));
    }
  };
  if ("text" in params && method !== "answerCallbackQuery") check(() => checkMessage(params));
  if (method === "answerCallbackQuery" && characters(params.text) > 200) broken.push("the note is too long");
  if (method === "answerInlineQuery") broken.push(...brokenAnswers(params, check));
  return broken.map((what) => `${method}: ${what}`);
}

function checkMessage(params: Params): void {
  const { text } = readText(params);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) throw new Error("nothing is to be seen in the text");
  if (Array.isArray(params.entities) && params.entities.length > 100) throw new Error("entities are left out");
  for (const button of readInlineKeyboard(params)?.inline_keyboard.flat() ?? []) {
    if (characters(button.text) > 120) throw new Error(`the button is too long: ${button.text}`);
    if ("switch_inline_query" in button && characters(button.switch_inline_query) > 256)
      throw new Error("query too long");
  }
}

function brokenAnswers(params: Params, check: (work: () => unknown) => void): readonly string[] {
  const results = (Array.isArray(params.results) ? params.results : []) as readonly Params[];
  const ids = results.map(({ id }) => String(id));
  for (const result of results) {
    check(() => {
      const content = isObject(result.input_message_content) ? result.input_message_content : {};
      readText(content, { text: "message_text", entities: "entities" });
      readInlineKeyboard(result);
    });
  }
  return [
    ...(results.length > 50 ? ["more than 50 results"] : []),
    ...(new Set(ids).size < ids.length ? ["two results of one id"] : []),
    ...ids.filter((id) => Buffer.byteLength(id) > 64 || id === "").map((id) => `the id ${id}`),
    ...results.filter(({ title }) => String(title).trim() === "").map(() => "a card without a title"),
    ...(Buffer.byteLength(String(params.next_offset)) > 64 ? ["next_offset is too long"] : []),
  ];
}

function halfCharacters(value: unknown): readonly string[] {
  if (typeof value === "string") return isWellFormedText(value) ? [] : [`half a character in ${JSON.stringify(value)}`];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(halfCharacters) : [];
}

function characters(text: unknown): number {
  return Array.from(String(text ?? "")).length;
}
