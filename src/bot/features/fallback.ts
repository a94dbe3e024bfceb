import { Composer, type FilterQuery } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { samplesView } from "../info-views.ts";
import { isCommand } from "../question-in.ts";
import { nearestCommand } from "../read-command.ts";
import { sendView } from "../send-view.ts";
import { plainView } from "../view.ts";

/** What a reader can send that is no text. Notices of the chat itself (a pinned message, a new photo) are not among them. */
const NOT_TEXT: FilterQuery[] = [
  "message:file",
  "message:location",
  "message:contact",
  "message:poll",
  "message:dice",
  "message:story",
];

/** In private chats nothing stays without a word: unknown commands, stickers, photos. Groups: silence. */
export function fallbackFeature(desk: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const inPrivate = feature.chatType("private");
  inPrivate.on("message:text").filter(
    (ctx) => isCommand(ctx.message),
    (ctx) => sendView(ctx, plainView(unknownCommand(ctx))),
  );
  inPrivate
    .on(NOT_TEXT)
    .filter(createAlbumFilter(), (ctx) => sendView(ctx, samplesView(ctx.texts.onlyText, ctx, desk)));
  return feature;
}

function unknownCommand({ message, texts }: BotContext): string {
  const meant = nearestCommand(message?.text ?? "");
  return meant === null ? texts.unknownCommand : texts.nearestCommand(meant);
}

/** Lets the first picture of an album through: ten pictures get one word, not ten. */
function createAlbumFilter(): (ctx: BotContext) => boolean {
  let lastAlbum: string | undefined;
  return ({ message }) => {
    const album = message?.media_group_id;
    const isNew = album === undefined || album !== lastAlbum;
    lastAlbum = album ?? lastAlbum;
    return isNew;
  };
}
