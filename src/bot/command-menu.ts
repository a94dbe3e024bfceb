import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import { type Messages, messagesIn } from "./messages.ts";

type ChatKind = "private" | "group";

const BROWSING = [
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
] as const satisfies readonly (keyof Messages["commands"])[];
/** In the order of the menu. */
const COMMANDS: Readonly<Record<ChatKind, readonly (keyof Messages["commands"])[]>> = {
  private: ["latest", ...BROWSING, "ask", "help", "language", "about", "privacy", "start"],
  group: ["ask", "latest", ...BROWSING, "help", "about", "privacy"],
};
const SCOPES = { private: { type: "all_private_chats" }, group: { type: "all_group_chats" } } as const;

/** The commands of a chat with what they do. */
export function menuCommands(texts: Messages, chat: ChatKind): BotCommand[] {
  return COMMANDS[chat].map((command) => ({ command, description: texts.commands[command] }));
}

/** Sets the menus of private chats and groups: Chinese for readers whose Telegram is in Chinese, else English. */
export async function setMenus(api: Api): Promise<void> {
  for (const chat of ["private", "group"] as const) {
    const scope = SCOPES[chat];
    await api.setMyCommands(menuCommands(messagesIn("en"), chat), { scope });
    await api.setMyCommands(menuCommands(messagesIn("zh-hans"), chat), { scope, language_code: "zh" });
  }
}
