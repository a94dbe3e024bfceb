/** Which groups were turned into supergroups, with another id. */
export interface ChatMoves {
  /** Notes it; once is as good as twice. */
  note(oldId: number, newId: number): void;
  /** The id that a chat has now; undefined for one that did not move. */
  currentId(id: number | string): number | undefined;
  /** The id that a chat had first: what is kept for a chat is kept under this, so that nothing has to be moved. */
  firstId(id: number | string): string;
}

const MAX_KNOWN = 1000;

/** Groups have negative ids; nothing else moves, whatever an update says. */
function isGroupId(id: unknown): boolean {
  return Number.isSafeInteger(id) && Number(id) < 0;
}

/** Moves are kept in memory, as is what is kept for a chat; Telegram tells of them again. */
export function createChatMoves(): ChatMoves {
  const next = new Map<string, number>();
  const previous = new Map<string, string>();

  const firstId = (id: number | string): string => {
    const before = previous.get(String(id));
    return before === undefined ? String(id) : firstId(before);
  };

  const forgetOldest = () => {
    for (const [oldId, newId] of next) {
      if (next.size <= MAX_KNOWN) return;
      next.delete(oldId);
      previous.delete(String(newId));
    }
  };

  return {
    firstId,
    currentId(id) {
      let current = next.get(String(id));
      for (let after = current; after !== undefined; after = next.get(String(after))) current = after;
      return current;
    },
    note(oldId, newId) {
      if (!isGroupId(oldId) || !isGroupId(newId)) return;
      // A chat moves once, and never back to where it was.
      if (next.has(String(oldId)) || previous.has(String(newId)) || firstId(oldId) === String(newId)) return;
      next.set(String(oldId), newId);
      previous.set(String(newId), String(oldId));
      forgetOldest();
    },
  };
}
