import { Composer } from "grammy";
import { numbersIn } from "../../text/chinese-number.ts";
import { fold } from "../../text/fold.ts";
import type { BotContext, Desk } from "../bot-context.ts";
import { shortKey } from "../callback-data.ts";
import { clipText } from "../clip-text.ts";
import type { Messages } from "../messages.ts";
import { type PageEntry, pageLabel, pagesOf, pagesView, pageView } from "../page-views.ts";
import { wordsIn } from "../question-in.ts";
import { sendView } from "../send-view.ts";

const MAX_NAME = 40;
/** 2 · 第2版 · 第二页: its place in the list of pages. */
const NUMBER = /^第?\s*(?<number>\d{1,5}|[一二三四五六七八九十]{1,3})\s*[版页个]?$/u;

/** /pages: what pages there are; /page: the stories of one, by its place in that list or the name of its file. */
export function pagesFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const message = feature.on("message");
  const optionsFor = ({ texts }: BotContext) => ({ archive: desk.archive, texts, page: 0 });
  message.command("pages", (ctx) => sendView(ctx, pagesView(optionsFor(ctx))));
  message.command("page", (ctx) => {
    const wanted = wordsIn(ctx.message, ctx.me);
    if (wanted === "") return sendView(ctx, pagesView(optionsFor(ctx)));
    const pages = pagesOf(desk.archive);
    const name = findPage(wanted, pages, ctx.texts)?.name;
    const view = name === undefined ? null : pageView(shortKey(name), optionsFor(ctx));
    const missing = ctx.texts.noSuchPage(clipText(wanted, MAX_NAME), pages.length);
    return sendView(ctx, view ?? pagesView(optionsFor(ctx), missing));
  });
  return feature;
}

/** A file may be called `2`, so that its name comes first; a part of it will do, or of paper and day: 晚报, 2024-03. */
function findPage(wanted: string, pages: readonly PageEntry[], texts: Messages): PageEntry | undefined {
  const folded = fold(wanted);
  const named = pages.find(({ name }) => fold(name) === folded || fold(name).replace(/\.\w+$/u, "") === folded);
  const number = NUMBER.exec(folded)?.groups?.number;
  if (named !== undefined || number !== undefined) return named ?? pages[placeOf(number ?? "") - 1];
  return pages.find((page) => fold(page.name).includes(folded) || fold(pageLabel(page, texts)).includes(folded));
}

/** A lone 一 is no number elsewhere. */
function placeOf(number: string): number {
  return number === "一" ? 1 : (numbersIn(number)[0]?.value ?? 0);
}
