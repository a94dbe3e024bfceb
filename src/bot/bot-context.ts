import type { Context, Middleware } from "grammy";
import type { Answer, Answerer } from "../answering/answer.ts";
import type { Rating } from "../kept/ratings-file.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import type { Conversations } from "./conversations.ts";
import type { LanguageStore } from "./language-store.ts";
import { type Language, languageOf, type Messages, messagesIn } from "./messages.ts";
import type { Sample } from "./samples.ts";
import type { Followed } from "./view.ts";

/**
 * A grammY context that knows the reader's language, what was shown that a typed number can act on, the key of what is kept
 * for its chat, which stays when a group becomes a supergroup, and how traditional characters are written.
 */
export type BotContext = Context & {
  language: Language;
  texts: Messages;
  followed?: Followed;
  chatKey: string;
  toTraditional: ToTraditional;
};

/** What the features answer from. */
export interface Desk {
  readonly archive: Archive;
  readonly answerer: Answerer;
  readonly samples: readonly Sample[];
  readonly conversations: Conversations;
  readonly languages: LanguageStore;
  readonly rate: (ctx: BotContext, answer: Answer, rating: Rating["rating"]) => boolean;
  /** The stories that share much with an article, the most alike first. */
  readonly related: (article: Article) => readonly Article[];
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Writes simplified text in traditional characters, of the same length. */
type ToTraditional = (text: string) => string;

/** Middleware that gives the context the language that the one who wrote or pressed has chosen, or else that of their Telegram. */
export function chooseLanguage(languages: LanguageStore, toTraditional: ToTraditional): Middleware<BotContext> {
  return (ctx, next) => {
    ctx.toTraditional = toTraditional;
    ctx.language = languages.of(ctx.from?.id ?? 0) ?? languageOf(ctx.from?.language_code);
    ctx.texts = messagesIn(ctx.language);
    return next();
  };
}
