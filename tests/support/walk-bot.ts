import { isObject } from "./bot-api/params.ts";
import { type DeafBot, inlineUpdate, messageUpdate, type OutgoingCall, pressUpdate } from "./deaf-bot.ts";

const COMMANDS = "/start /help /about /privacy /language /latest /topics /people /pages /date /random".split(" ");

/** All that the bot sends when somebody types every command and these words after each, and presses every button that comes. */
export async function walkBot(bot: DeafBot, words: string, mostPresses: number): Promise<readonly OutgoingCall[]> {
  const asked = "/topic /who /date /page /read /related /ask".split(" ").map((command) => `${command} ${words}`);
  const calls: OutgoingCall[] = [];
  const pressed = new Set<string>();
  const waiting: string[] = [];
  const take = async (update: unknown) => {
    const made = await bot.take(update);
    calls.push(...made);
    waiting.push(...made.flatMap(buttonsOf).filter((data) => !pressed.has(data)));
  };
  for (const text of [...COMMANDS, ...asked, words, "1", "更多"]) await take(messageUpdate(text));
  for (const query of ["", words]) await take(inlineUpdate(query.slice(0, 256)));
  for (let data = waiting.shift(); data !== undefined && pressed.size < mostPresses; data = waiting.shift()) {
    if (pressed.has(data)) continue;
    pressed.add(data);
    await take(pressUpdate(data));
  }
  return calls;
}

/** The callback data of the buttons of a call. */
function buttonsOf({ params }: OutgoingCall): readonly string[] {
  const rows = isObject(params.reply_markup) ? params.reply_markup.inline_keyboard : [];
  if (!Array.isArray(rows)) return [];
  return rows.flat().flatMap(({ callback_data: data }: { callback_data?: string }) => data ?? []);
}
