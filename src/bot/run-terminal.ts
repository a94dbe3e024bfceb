import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Bot } from "grammy";
import type { BotContext } from "./bot-context.ts";
import { messagesIn } from "./messages.ts";
import { openTerminalChat } from "./terminal-chat.ts";

/** Where a terminal chat takes place. */
export interface TerminalOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** A person sits there: with prompts, bold and a greeting. Otherwise the output holds only the chat. */
  readonly isInteractive: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted when the chat is to end. */
  readonly stop: AbortSignal;
}

const QUIT = /^\/(quit|exit)$/;
const PROMPT = "> ";

/** Chats line by line, each answered before the next, until the input ends or `/quit`. */
export async function runTerminal(bot: Bot<BotContext>, options: TerminalOptions): Promise<void> {
  const { input, output, isInteractive, now, stop } = options;
  const write = (text: string) => void output.write(text);
  const chat = openTerminalChat(bot, { write, hasColours: isInteractive, now });
  if (isInteractive) await greet(chat.enter, write);
  // Lines of an interface that is closed already would be waited for without end.
  if (stop.aborted) return;

  const lines = createInterface({ input, ...(isInteractive ? { output, prompt: PROMPT } : {}), crlfDelay: Infinity });
  stop.addEventListener("abort", () => lines.close(), { once: true });
  if (isInteractive) lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (QUIT.test(text)) break;
    if (text !== "") await chat.enter(text);
    if (isInteractive) lines.prompt();
  }
  lines.close();
  await written(output);
}

/** What could not be written is known only after a while: the end of the program must not come before. */
function written(output: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => output.write("", () => setImmediate(resolve)));
}

async function greet(enter: (line: string) => Promise<void>, write: (text: string) => void): Promise<void> {
  await enter("/start");
  write(`${messagesIn("zh-hans").terminalHint}\n\n`);
}
