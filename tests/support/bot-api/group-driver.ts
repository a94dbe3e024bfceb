import type { User } from "grammy/types";
import { badRequest } from "./api-error.ts";
import type { BotApiState, ChatRecord } from "./bot-api-state.ts";
import { ChatDriver } from "./chat-driver.ts";
import { addChat } from "./chat-records.ts";
import { botAsUser } from "./message-methods.ts";
import { postMessage } from "./post-message.ts";

/** A group as its members have it in hand. */
export class GroupChat extends ChatDriver {
  /** Opens a forum topic, or gives the one that has this name; throws outside forums. */
  topic(name: string): ChatDriver {
    if (!("is_forum" in this.record.chat)) throw new Error("The group is no forum: make it with { forum: true }");
    const known = [...this.record.topics].find(([, title]) => title === name)?.[0];
    return new ChatDriver(this.state, this.record, known ?? openTopic(this.state, this.record, name));
  }

  /** Deletes a topic with its messages: sending there gives "message thread not found". */
  deleteTopic(topic: ChatDriver): void {
    this.record.topics.delete(topic.threadId ?? 0);
    for (const [id, message] of this.record.messages) {
      if (message.message_thread_id === topic.threadId) this.record.messages.delete(id);
    }
  }

  /** Lets a user come in, with the service message. */
  join(user: User): void {
    this.record.members.set(user.id, user);
    postMessage(this.state, this.record, undefined, { from: user, more: { new_chat_members: [user] } });
  }

  /** Makes the bot an administrator: it then sees all messages and may delete them. */
  promoteBot(): void {
    this.record.administrators.add(this.state.bot.id);
  }

  /** Makes a member an administrator. */
  promote(user: User): void {
    this.record.administrators.add(user.id);
  }

  /**
   * Turns the group into a supergroup with a new id; writes to the old id are refused from then on.
   * @param how the service messages in the order in which they come: `to` in the old group, `from` in the new one.
   */
  migrate({ order = ["to", "from"] }: { readonly order?: readonly ("to" | "from")[] } = {}): GroupChat {
    const { title = "" } = this.record.chat;
    const members = [...this.record.members.values()];
    const next = addChat(this.state, { type: "supergroup", title, members });
    for (const told of order) {
      if (told === "to")
        postMessage(this.state, this.record, undefined, { more: { migrate_to_chat_id: next.chat.id } });
      else postMessage(this.state, next, undefined, { more: { migrate_from_chat_id: this.id } });
    }
    const parameters = { migrate_to_chat_id: next.chat.id };
    this.record.refusal = badRequest("group chat was upgraded to a supergroup chat", parameters);
    return new GroupChat(this.state, next);
  }

  /** Adds the bot (again), with the updates that Telegram sends for it. */
  addBot(by: User): void {
    this.record.refusal = undefined;
    this.record.isBotMember = true;
    pushMembership(this.state, this.record, by, ["left", "member"]);
    postMessage(this.state, this.record, undefined, { from: by, more: { new_chat_members: [botAsUser(this.state)] } });
  }
}

/** Queues the update that tells the bot of its own standing in a chat. */
export function pushMembership(
  state: BotApiState,
  record: ChatRecord,
  by: User,
  change: readonly [string, string],
): void {
  const [before, after] = change.map((status) => ({ user: botAsUser(state), status, until_date: 0 }));
  const date = Math.floor(state.now() / 1000);
  state.queue.push({
    my_chat_member: { chat: record.chat, from: by, date, old_chat_member: before, new_chat_member: after },
  });
}

function openTopic(state: BotApiState, record: ChatRecord, name: string): number {
  const more = (id: number) => ({
    message_thread_id: id,
    is_topic_message: true,
    forum_topic_created: { name, icon_color: 7322096 },
  });
  const { message_id: id } = postMessage(state, record, undefined, { more });
  record.topics.set(id, name);
  return id;
}
