import type { Context, NextFunction } from "grammy";
import type { Answerer } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import type { Conversations } from "./conversations.ts";
import { languageOf, type Messages, messagesIn } from "./messages.ts";
import type { Sample } from "./samples.ts";
import type { Followed } from "./view.ts";

/** A grammY context that knows the reader's language, and what was shown that a typed number can act on. */
export type BotContext = Context & { texts: Messages; followed?: Followed };

/** What the features answer from. */
export interface Desk {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly samples: readonly Sample[];
  readonly conversations: Conversations;
  /** The stories that share much with an article, the most alike first. */
  readonly related: (article: Article) => readonly Article[];
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Middleware that gives the context the interface texts in the language of the one who wrote or pressed. */
export function chooseLanguage(ctx: BotContext, next: NextFunction): Promise<void> {
  ctx.texts = messagesIn(languageOf(ctx.from?.language_code));
  return next();
}
