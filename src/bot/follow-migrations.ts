import type { MiddlewareFn, Transformer } from "grammy";
import type { BotContext } from "./bot-context.ts";
import type { ChatMoves } from "./chat-moves.ts";

/** Middleware that notes the move of a group from the messages that tell of it, in the old group and in the new. */
export function noteMigrations(moves: ChatMoves): MiddlewareFn<BotContext> {
  return (ctx, next) => {
    const { migrate_to_chat_id: newId, migrate_from_chat_id: oldId } = ctx.message ?? {};
    const id = ctx.chat?.id;
    if (id !== undefined && newId !== undefined) moves.note(id, newId);
    if (id !== undefined && oldId !== undefined) moves.note(oldId, id);
    ctx.chatKey = moves.firstId(id ?? ctx.from?.id ?? "");
    return next();
  };
}

/**
 * Transformer that sends again to the new chat when a group was turned into a supergroup, and straight there from then on.
 * Messages are numbered anew there: the old number of the one replied to would quote a stranger, and what was to replace
 * one is sent.
 */
export function followMigrations(moves: ChatMoves): Transformer {
  return async (prev, method, payload, signal) => {
    const oldId = "chat_id" in payload ? Number(payload.chat_id) : Number.NaN;
    const moved = (newId: number) => {
      const call = movedTo(newId, method, payload);
      return prev(call.method as typeof method, call.payload as typeof payload, signal);
    };
    const known = moves.currentId(oldId);
    if (known !== undefined) return moved(known);
    const response = await prev(method, payload, signal);
    const newId = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
    if (newId === undefined) return response;
    moves.note(oldId, newId);
    return moved(newId);
  };
}

function movedTo(
  newId: number,
  method: string,
  payload: object,
): { readonly method: string; readonly payload: object } {
  return {
    method: method === "editMessageText" ? "sendMessage" : method,
    payload: { ...payload, chat_id: newId, message_id: undefined, reply_parameters: undefined },
  };
}
