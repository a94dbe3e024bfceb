import type { BotApiState } from "./bot-api-state.ts";
import type { SeenMessage } from "./seen-message.ts";

const LAST_CALLS = 8;

/** What stands in a chat and what the bot called last: the words of a wait that came to nothing. */
export function describeChat(state: BotApiState, messages: readonly SeenMessage[]): string {
  const seen = messages.map((message) => `#${message.id} ${message.from?.first_name ?? "?"}: ${message.screen()}`);
  const calls = state.calls.slice(-LAST_CALLS).map(({ method, reply }) => `${method} -> ${outcome(reply)}`);
  return [
    `Seen in the chat:\n${seen.join("\n") || "(nothing)"}`,
    `Last calls:\n${calls.join("\n") || "(none)"}`,
    `Updates not confirmed: ${state.queue.size}; the bot ${state.queue.isPolled ? "is" : "is not"} polling`,
    ...state.violations,
  ].join("\n");
}

function outcome(reply: BotApiState["calls"][number]["reply"]): string {
  if (reply === undefined) return "no reply yet";
  return reply.ok ? "ok" : `${reply.error_code} ${reply.description}`;
}
