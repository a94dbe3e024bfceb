import type { Transformer } from "grammy";

const MAX_KNOWN = 1000;

/**
 * Transformer that sends again to the new chat when a group was turned into a supergroup, and straight there from then
 * on. Messages are numbered anew there: the old number of the one replied to would quote a stranger.
 */
export function followMigrations(): Transformer {
  const newIds = new Map<string, number>();

  return async (prev, method, payload, signal) => {
    const oldId = "chat_id" in payload ? String(payload.chat_id) : "";
    const known = newIds.get(oldId);
    if (known !== undefined) return prev(method, movedTo(payload, known), signal);
    const response = await prev(method, payload, signal);
    const newId = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
    if (newId === undefined) return response;
    if (newIds.size < MAX_KNOWN) newIds.set(oldId, newId);
    return prev(method, movedTo(payload, newId), signal);
  };
}

function movedTo<P extends object>(payload: P, chatId: number): P {
  return { ...payload, chat_id: chatId, reply_parameters: undefined };
}
