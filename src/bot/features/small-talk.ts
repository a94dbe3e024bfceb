import { Composer } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { latestView, topicsView } from "../browse-views.ts";
import { aboutView, helpView, languageView, samplesView, startView } from "../info-views.ts";
import { isAsking, wordsIn } from "../question-in.ts";
import { readSmallTalk, type SmallTalk } from "../read-small-talk.ts";
import { sendView } from "../send-view.ts";
import { browseRow, LATEST_COUNT, plainView, type View } from "../view.ts";

/** What members of a group say to each other's answers: a word of the bot on it would only be noise. */
const SILENT_IN_GROUPS: ReadonlySet<SmallTalk> = new Set(["thanks", "laughter", "acknowledgement", "wordless"]);

/** In a group an emoji is for the others, whatever it means. */
const WORD = /[\p{L}\p{N}]/u;

/** What asks nothing of the papers: greetings, thanks, who are you, help, what is new, what time is it. */
export function smallTalkFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message").filter(isAsking, async (ctx, next) => {
    const words = wordsIn(ctx.message, ctx.me);
    const kind = words === "" ? null : readSmallTalk(words);
    if (kind === null) return next();
    if (ctx.chat.type !== "private" && (SILENT_IN_GROUPS.has(kind) || !WORD.test(words))) return;
    await sendView(ctx, replyTo(kind, ctx, desk));
  });
  return feature;
}

function replyTo(kind: SmallTalk, ctx: BotContext, desk: Desk): View {
  const { smallTalk } = ctx.texts;
  switch (kind) {
    case "greeting":
    case "wordless":
      return samplesView(smallTalk[kind], ctx, desk);
    case "well-being":
      return samplesView(smallTalk.wellBeing, ctx, desk);
    case "clock":
      return { ...plainView(smallTalk.clock(desk.archive.coverage.to)), keyboard: [browseRow(ctx.texts)] };
    case "language":
      return languageView(ctx.texts.chooseLanguage);
    case "thanks":
    case "bye":
    case "praise":
    case "insult":
    case "complaint":
    case "acknowledgement":
    case "laughter":
      return plainView(smallTalk[kind]);
    default:
      return viewOf(kind, ctx, desk);
  }
}

/** The views that have commands of their own. */
function viewOf(
  kind: "identity" | "making" | "help" | "coverage" | "latest" | "topics",
  ctx: BotContext,
  desk: Desk,
): View {
  const options = { ...desk, texts: ctx.texts, page: 0 };
  switch (kind) {
    case "identity":
      return startView(ctx, desk);
    case "help":
      return helpView(ctx, desk);
    case "making":
    case "coverage":
      return aboutView(ctx, desk);
    case "latest":
      return latestView(LATEST_COUNT, options);
    case "topics":
      return topicsView(options);
  }
}
