import type { Answer } from "../answering/answer.ts";
import type { Followed } from "./view.ts";

/**
 * The last answers and the last list of each conversation, kept in memory for a while, so that a question may lean on
 * the one before and 第2条 finds its list.
 */
export interface Conversations {
  /** Oldest first. */
  previous(conversation: string): readonly Answer[];
  remember(conversation: string, answer: Answer): void;
  /** What was shown last that a number or 更多 can act on; null when nothing was. */
  shown(conversation: string): Followed | null;
  show(conversation: string, followed: Followed): void;
}

interface Limits {
  readonly maxConversations: number;
  readonly maxAnswers: number;
  /** How long a conversation is kept after its last answer or list. */
  readonly keptMs: number;
}

interface Entry {
  readonly answers: readonly Answer[];
  readonly followed: Followed | null;
  readonly lastMs: number;
}

const DEFAULT_LIMITS: Limits = { maxConversations: 5000, maxAnswers: 5, keptMs: 30 * 60 * 1000 };

/** @param now milliseconds on any clock. */
export function createConversations(now: () => number, limits: Limits = DEFAULT_LIMITS): Conversations {
  // In the order of their last answers: the first one is always the next to go.
  const entries = new Map<string, Entry>();

  const dropOld = () => {
    for (const [key, { lastMs }] of entries) {
      if (entries.size <= limits.maxConversations && now() - lastMs < limits.keptMs) return;
      entries.delete(key);
    }
  };

  const entryOf = (conversation: string): Pick<Entry, "answers" | "followed"> => {
    dropOld();
    return entries.get(conversation) ?? { answers: [], followed: null };
  };

  const put = (conversation: string, change: Partial<Entry>) => {
    const entry = { ...entryOf(conversation), ...change, lastMs: now() };
    entries.delete(conversation);
    entries.set(conversation, entry);
    dropOld();
  };

  return {
    previous: (conversation) => entryOf(conversation).answers,
    remember(conversation, answer) {
      put(conversation, { answers: [...entryOf(conversation).answers, answer].slice(-limits.maxAnswers) });
    },
    shown: (conversation) => entryOf(conversation).followed,
    show: (conversation, followed) => put(conversation, { followed }),
  };
}
