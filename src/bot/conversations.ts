import type { Answer } from "../answering/answer.ts";

/** The last answers of each conversation, kept in memory for a while, so that a question may lean on the one before. */
export interface Conversations {
  /** Oldest first. */
  previous(conversation: string): readonly Answer[];
  remember(conversation: string, answer: Answer): void;
}

interface Limits {
  readonly maxConversations: number;
  readonly maxAnswers: number;
  /** How long a conversation is kept after its last answer. */
  readonly keptMs: number;
}

interface Entry {
  readonly answers: readonly Answer[];
  readonly lastMs: number;
}

const DEFAULT_LIMITS: Limits = { maxConversations: 5000, maxAnswers: 5, keptMs: 30 * 60 * 1000 };

/** @param now milliseconds since 1970. */
export function createConversations(now: () => number, limits: Limits = DEFAULT_LIMITS): Conversations {
  // In the order of their last answers: the first one is always the next to go.
  const entries = new Map<string, Entry>();

  const dropOld = () => {
    for (const [key, { lastMs }] of entries) {
      if (entries.size <= limits.maxConversations && now() - lastMs < limits.keptMs) return;
      entries.delete(key);
    }
  };

  const previous = (conversation: string) => {
    dropOld();
    return entries.get(conversation)?.answers ?? [];
  };

  return {
    previous,
    remember(conversation, answer) {
      const answers = [...previous(conversation), answer].slice(-limits.maxAnswers);
      entries.delete(conversation);
      entries.set(conversation, { answers, lastMs: now() });
      dropOld();
    },
  };
}
