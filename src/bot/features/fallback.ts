import { Composer, type FilterQuery } from "grammy";
import type { BotContext, Desk } from "../bot-context.ts";
import { isCommand } from "../question-in.ts";
import { sampleRows } from "../samples.ts";
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
export function fallbackFeature({ samples }: Desk): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const inPrivate = feature.chatType("private");
  inPrivate.on("message:text").filter(
    (ctx) => isCommand(ctx.message),
    (ctx) => sendView(ctx, plainView(ctx.texts.unknownCommand)),
  );
  inPrivate
    .on(NOT_TEXT)
    .filter(createAlbumFilter(), (ctx) =>
      sendView(ctx, { ...plainView(ctx.texts.onlyText), keyboard: sampleRows(samples) }),
    );
  return feature;
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
