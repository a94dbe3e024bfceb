import type { Bot } from "grammy";
import type { InlineKeyboardMarkup, Message, MessageEntity, Update, User, UserFromGetMe } from "grammy/types";
import type { BotContext } from "./bot-context.ts";
import { pressableData, showButtons, showText } from "./show-in-terminal.ts";

/** One chat of one reader with the bot, without Telegram: lines go in, what the bot sends comes out. */
export interface TerminalChat {
  /** Sends a line, or presses the button with this number where the newest message has it; fulfilled when the bot has answered. */
  enter(line: string): Promise<void>;
}

interface ChatOptions {
  readonly write: (text: string) => void;
  readonly hasColours: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type TextMessage = Message.TextMessage & Update.Private & { readonly from: User };

type Content = Pick<TextMessage, "text" | "entities" | "reply_markup">;

/** The fields of the calls that a chat is made of. */
interface CallPayload {
  readonly text?: string;
  readonly entities?: MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup;
  readonly message_id?: number;
  readonly reply_parameters?: { readonly message_id: number };
}

const READER: User = { id: 1, is_bot: false, first_name: "Reader" };
const CHAT = { id: READER.id, type: "private", first_name: READER.first_name } as const;
const BOT: UserFromGetMe = {
  id: 2,
  is_bot: true,
  first_name: "问报",
  username: "wenbao_bot",
  can_join_groups: false,
  can_read_all_group_messages: false,
  can_manage_bots: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  supports_join_request_queries: false,
  supports_guest_queries: false,
};
/** `/latest 5`: what Telegram marks as a command. */
const COMMAND = /^\/\w{1,32}(@\w+)?/;
/** A year is no button. */
const BUTTON_NUMBER = /^\d{1,3}$/;
/** Messages kept for replies; only the buttons of the newest can be pressed. */
const MAX_KEPT = 20;

/** Takes the bot off the network: its calls are answered here, and its messages written out. */
export function openTerminalChat(bot: Bot<BotContext>, { write, hasColours, now }: ChatOptions): TerminalChat {
  const messages = new Map<number, TextMessage>();
  let lastId = 0;
  let newest: TextMessage | undefined;

  const keep = (message: TextMessage) => {
    messages.set(message.message_id, message);
    messages.delete(message.message_id - MAX_KEPT);
    return message;
  };

  const show = (message: TextMessage) => {
    newest = keep(message);
    const text = showText(message.text, message.entities ?? [], hasColours);
    write(`${[text, showButtons(keyboardOf(message))].filter(Boolean).join("\n")}\n\n`);
    return message;
  };

  const createMessage = (from: User, content: Content): TextMessage => {
    return { message_id: ++lastId, date: Math.floor(now() / 1000), chat: CHAT, from, ...content };
  };

  const call = (method: string, payload: CallPayload): TextMessage | true => {
    const known = messages.get(payload.message_id ?? payload.reply_parameters?.message_id ?? 0);
    switch (method) {
      case "sendMessage":
        return show({ ...createMessage(BOT, contentOf(payload)), ...replyTo(known) });
      case "editMessageText":
        return show({ ...(known ?? createMessage(BOT, contentOf(payload))), ...contentOf(payload) });
      case "answerCallbackQuery":
        if (payload.text !== undefined) write(`(${payload.text})\n\n`);
    }
    return true;
  };

  const toUpdate = (line: string): Update => {
    const data = newest && BUTTON_NUMBER.test(line) ? pressableData(keyboardOf(newest)).get(Number(line)) : undefined;
    const update_id = ++lastId;
    if (newest === undefined || data === undefined) {
      return { update_id, message: keep(createMessage(READER, { text: line, entities: commandIn(line) })) };
    }
    return {
      update_id,
      callback_query: { id: String(update_id), from: READER, chat_instance: "1", data, message: newest },
    };
  };

  bot.botInfo = BOT;
  bot.api.config.use(async (_prev, method, payload) => {
    // The result has the type that Telegram gives for the method; which one can not be told from a name.
    return { ok: true, result: call(method, payload as CallPayload) as never };
  });
  return {
    async enter(line) {
      await bot.handleUpdate(toUpdate(line)).catch(bot.errorHandler);
    },
  };
}

function contentOf({ text = "", entities = [], reply_markup = { inline_keyboard: [] } }: CallPayload): Content {
  return { text, entities, reply_markup };
}

/** As Telegram does: the message replied to, without the one that it replies to itself. */
function replyTo(message: TextMessage | undefined): Pick<TextMessage, "reply_to_message"> {
  if (message === undefined) return {};
  const { reply_to_message: _, ...replied } = message;
  // grammY's type asks for an undefined field, which exactOptionalPropertyTypes lets nothing have.
  return { reply_to_message: replied as never };
}

/** Without the buttons that lead to other chats: there are none. */
function keyboardOf({ reply_markup }: TextMessage) {
  const rows = reply_markup?.inline_keyboard ?? [];
  return rows.map((row) => row.filter((button) => "callback_data" in button)).filter((row) => row.length > 0);
}

function commandIn(line: string): MessageEntity[] {
  const command = COMMAND.exec(line)?.[0];
  return command === undefined ? [] : [{ type: "bot_command", offset: 0, length: command.length }];
}
