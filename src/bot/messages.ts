import { en } from "./messages-en.ts";
import { zhHans } from "./messages-zh-hans.ts";
import { zhHant } from "./messages-zh-hant.ts";

export type Language = "zh-hans" | "zh-hant" | "en";

/** Every text of the interface. What stands in the articles is shown as printed. */
export type Messages = typeof zhHans;

/** The languages by their own names. */
export const LANGUAGE_NAMES: readonly (readonly [Language, string])[] = [
  ["zh-hans", "简体中文"],
  ["zh-hant", "繁體中文"],
  ["en", "English"],
];

const LANGUAGES: Readonly<Record<Language, Messages>> = { "zh-hans": zhHans, "zh-hant": zhHant, en };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGE_NAMES.some(([language]) => language === value);
}

/** The interface texts of a language. */
export function messagesIn(language: Language): Messages {
  return LANGUAGES[language];
}

/** The interface language for a Telegram `language_code` such as `zh-hans`, `zh-TW`, `en-GB`; Chinese when it is not sent. */
export function languageOf(code: string | undefined): Language {
  const tag = code?.toLowerCase() ?? "zh";
  if (!/^zh\b/.test(tag)) return "en";
  return /-(hant|tw|hk|mo)\b/.test(tag) ? "zh-hant" : "zh-hans";
}
