import type { InlineKeyboardButton } from "grammy/types";
import { button } from "./view.ts";

/** 👍 👎 for the answer that the digest stands for. */
export function ratingRow(digest: string): readonly InlineKeyboardButton[] {
  return [
    button("👍", { action: "rate", digest, rating: "up" }),
    button("👎", { action: "rate", digest, rating: "down" }),
  ];
}
