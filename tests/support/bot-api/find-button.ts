import type { InlineKeyboardButton } from "grammy/types";
import type { SeenMessage } from "./seen-message.ts";

/** Which button: its text, a pattern that fits one button only, or its place counted from 0. */
export type ButtonChoice = string | RegExp | { readonly row: number; readonly column: number };

/** The one button that is meant; throws with all buttons when none or several are. A whole text goes before a part of one. */
export function findButton({ keyboard, buttons }: SeenMessage, choice: ButtonChoice): InlineKeyboardButton {
  const found = findButtons(keyboard, choice);
  if (found[0] !== undefined && found.length === 1) return found[0];
  const wanted = typeof choice === "object" && "row" in choice ? JSON.stringify(choice) : String(choice);
  const all = buttons.map((row) => row.map((text) => `[${text}]`).join(" ")).join("\n");
  throw new Error(`${found.length} buttons are ${wanted} among\n${all || "(no buttons)"}`);
}

function findButtons(keyboard: SeenMessage["keyboard"], choice: ButtonChoice): readonly InlineKeyboardButton[] {
  if (typeof choice === "object" && "row" in choice) {
    const button = keyboard[choice.row]?.[choice.column];
    return button === undefined ? [] : [button];
  }
  const all = keyboard.flat();
  if (typeof choice !== "string") return all.filter((button) => choice.test(button.text));
  const exact = all.filter((button) => button.text === choice);
  return exact.length > 0 ? exact : all.filter((button) => button.text.includes(choice));
}
