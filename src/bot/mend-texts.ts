import type { Transformer } from "grammy";
import type { ApiResponse, Message } from "grammy/types";
import { splitText } from "./split-text.ts";
import { onTop, shownQuestion } from "./view.ts";

/** Telegram's words for marks that it can not place, and for half a character: Bad Request: can't parse entities: … */
const NOT_PLAIN = /can't parse entities|ENTITY_|ENTITIES_|encoded in UTF-8/;
const TOO_LONG = /message is too long|MESSAGE_TOO_LONG/;
/** Well within 4096 characters after all that Telegram may count otherwise. */
const PART_CHARS = 3500;
/** Half of a surrogate pair, which no UTF-8 can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const REPLACEMENT = "\uFFFD";

type Content = Readonly<Record<string, unknown>>;
type Call = (method: "sendMessage" | "editMessageText", content: Content) => Promise<ApiResponse<unknown>>;

/**
 * Transformer that sends a text once more without its marks where Telegram does not take them, and one that is too long in
 * parts, plain, with the buttons under the last. What is refused then as well stays refused.
 */
export const mendTexts: Transformer = async (prev, method, payload, signal) => {
  const response = await prev(method, payload, signal);
  if (method !== "sendMessage" && method !== "editMessageText") return response;
  // grammY can not tell which method's payload this is.
  const call = ((other: string, content: Content) => prev(other as typeof method, content as never, signal)) as Call;
  return (await mend(response, method, { ...payload }, call)) as typeof response;
};

async function mend(
  response: ApiResponse<unknown>,
  method: "sendMessage" | "editMessageText",
  content: Content,
  call: Call,
): Promise<ApiResponse<unknown>> {
  if (isRefused(response, TOO_LONG)) return sendInParts(method, plain(content), call);
  if (!isRefused(response, NOT_PLAIN)) return response;
  const again = await call(method, plain(content));
  return isRefused(again, TOO_LONG) ? sendInParts(method, plain(content), call) : again;
}

/** The first part takes the place of the message where one was to be changed; each replies to what the first replies to. */
async function sendInParts(
  method: "sendMessage" | "editMessageText",
  content: Content,
  call: Call,
): Promise<ApiResponse<unknown>> {
  const { reply_markup, message_id, ...rest } = content;
  const parts = splitText(String(content.text), PART_CHARS);
  const [first = "", ...others] = parts;
  const buttons = { reply_markup };
  const sent = await call(method, {
    ...rest,
    ...(message_id !== undefined && { message_id }),
    ...(others.length === 0 && buttons),
    text: first,
  });
  if (!sent.ok) return sent;
  const place = message_id === undefined ? {} : placeOf(sent.result as Partial<Message>);
  return sendOthers(others, { ...rest, ...place }, { call, sent, buttons });
}

interface Sending {
  readonly call: Call;
  /** The reply to the part before. */
  readonly sent: ApiResponse<unknown>;
  readonly buttons: Content;
}

async function sendOthers(parts: readonly string[], content: Content, sending: Sending): Promise<ApiResponse<unknown>> {
  const question = shownQuestion(String(content.text));
  let { sent } = sending;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    // Buttons find their question in their own message.
    const text = isLast && question !== null ? onTop(question) + part : part;
    sent = await sending.call("sendMessage", {
      ...content,
      ...(isLast && sending.buttons),
      disable_notification: true,
      text,
    });
    if (!sent.ok) return sent;
  }
  return sent;
}

/** Of a message that was changed only Telegram knows what it replies to, and in which topic it stands. */
function placeOf(changed: Partial<Message>): Content {
  const { reply_to_message: replied, message_thread_id, is_topic_message } = changed;
  return {
    ...(is_topic_message && { message_thread_id }),
    ...(replied && { reply_parameters: { message_id: replied.message_id, allow_sending_without_reply: true } }),
  };
}

function plain(content: Content): Content {
  const text = String(content.text).replace(LONE_SURROGATE, REPLACEMENT);
  return { ...content, text, entities: undefined, parse_mode: undefined };
}

function isRefused(response: ApiResponse<unknown>, words: RegExp): boolean {
  return !response.ok && response.error_code === 400 && words.test(response.description);
}
