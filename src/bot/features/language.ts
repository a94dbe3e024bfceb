import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { parseCallbackData } from "../callback-data.ts";
import { languageView } from "../info-views.ts";
import { messagesIn } from "../messages.ts";
import { answerButton, sendView, showView } from "../send-view.ts";

/** /language, and the buttons under it. */
export function languageFeature({ languages }: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message").command("language", (ctx) => sendView(ctx, languageView(ctx.texts.chooseLanguage)));
  feature.on("callback_query", async (ctx, next) => {
    const data = parseCallbackData(ctx.callbackQuery.data ?? "");
    if (data?.action !== "language") return next();
    languages.choose(ctx.from.id, data.language);
    ctx.language = data.language;
    ctx.texts = messagesIn(data.language);
    await showView(ctx, languageView(`${ctx.texts.languageChosen}\n\n${ctx.texts.chooseLanguage}`));
    await answerButton(ctx, null);
  });
  return feature;
}
