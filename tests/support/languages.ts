import type { LanguageStore } from "../../src/bot/language-store.ts";
import type { Language } from "../../src/bot/messages.ts";

/** Languages that are forgotten at the end of the test. */
export function languagesInMemory(): LanguageStore {
  const chosen = new Map<number, Language>();
  return {
    of: (userId) => chosen.get(userId),
    choose: (userId, language) => void (language === null ? chosen.delete(userId) : chosen.set(userId, language)),
    saved: async () => {},
  };
}
