import type { Transformer } from "grammy";

const TEXT_METHODS: ReadonlySet<string> = new Set(["sendMessage", "editMessageText"]);
/** Telegram's words for marks that it can not place: Bad Request: can't parse entities: …, ENTITY_BOUNDS_INVALID */
const BAD_ENTITIES = /can't parse entities|ENTITY_|ENTITIES_/;
const TOO_LONG = /message is too long|MESSAGE_TOO_LONG/;
/** Well within 4096 characters after all that Telegram may count otherwise. */
const CLIPPED_CHARS = 3500;

/** Transformer that sends a text once more without its marks, or shortened, where Telegram does not take it as it is. */
export const mendTexts: Transformer = async (prev, method, payload, signal) => {
  const response = await prev(method, payload, signal);
  if (response.ok || response.error_code !== 400 || !TEXT_METHODS.has(method)) return response;
  const isTooLong = TOO_LONG.test(response.description);
  if (!isTooLong && !BAD_ENTITIES.test(response.description)) return response;
  const text = "text" in payload && isTooLong ? { text: clip(String(payload.text)) } : {};
  return prev(method, { ...payload, ...text, entities: undefined, parse_mode: undefined }, signal);
};

function clip(text: string): string {
  return `${Array.from(text).slice(0, CLIPPED_CHARS).join("")}…`;
}
