import type { Archive } from "../newspaper/archive.ts";
import type { BotContext, Desk } from "./bot-context.ts";
import { shownTopics } from "./browse-views.ts";
import { menuCommands } from "./command-menu.ts";
import { LANGUAGE_NAMES } from "./messages.ts";
import type { Dating } from "./messages-zh-hans.ts";
import { sampleRows } from "./samples.ts";
import { browseRows, button, plainView, type View } from "./view.ts";

const MAX_SOURCES = 10;
const MAX_CREDITS = 12;

/** What the bot is, what is covered, and questions to begin with. */
export function startView({ texts }: BotContext, { archive, samples }: Desk): View {
  const invitation = samples.length > 0 ? [texts.tryAsking] : [];
  const { text } = plainView(texts.welcome, [texts.coverage(archive.coverage), ...invitation].join("\n"));
  return { text, keyboard: sampleRows(samples, texts) };
}

/** How to ask, and the commands of the chat. */
export function helpView({ texts, chat }: BotContext, { samples }: Desk): View {
  const commands = menuCommands(texts, chat?.type === "private" ? "private" : "group");
  const lines = commands.map(({ command, description }) => `/${command} ${description}`).join("\n");
  const invitation = samples.length > 0 ? [texts.tryAsking] : [];
  const paragraphs = [`${texts.help}\n${lines}`, `${texts.helpOnLists}\n${texts.helpInGroups}`, ...invitation];
  return { ...plainView(...paragraphs), keyboard: [...sampleRows(samples, texts), ...browseRows(texts)] };
}

/** What is kept of readers. */
export function privacyView({ texts }: BotContext): View {
  return plainView(texts.privacy.join("\n"));
}

/** The languages to choose from, below a text. */
export function languageView(text: string): View {
  const buttons = LANGUAGE_NAMES.map(([language, name]) => button(name, { action: "language", language }));
  return { ...plainView(text), keyboard: [buttons] };
}

/** What is covered, by whom it was written, and how answers are made. */
export function aboutView({ texts }: BotContext, { archive }: Desk): View {
  const sources = [...new Set(archive.articles.flatMap(({ source }) => source ?? []))].slice(0, MAX_SOURCES);
  const reporters = [...new Set(archive.articles.flatMap((article) => article.reporters))];
  const lines = [
    texts.coverage(archive.coverage),
    ...(sources.length > 0 ? [texts.sources(sources)] : []),
    ...(reporters.length > 0 ? [texts.credits(reporters.slice(0, MAX_CREDITS), reporters.length)] : []),
    texts.named(shownTopics(archive).length, archive.people.length),
    texts.dating(datingOf(archive)),
  ];
  return { ...plainView(lines.join("\n"), texts.about), keyboard: browseRows(texts) };
}

/** Of how many articles the day is printed or given, worked out, or not known. */
function datingOf({ articles }: Archive): Dating {
  const inferred = articles.filter(({ published }) => published?.inferred);
  return {
    printed: articles.filter(({ published }) => published?.inferred === false).length,
    inferred: inferred.length,
    sure: inferred.filter(({ published }) => published?.confidence === "high").length,
    unknown: articles.filter(({ published }) => published === null).length,
  };
}

/** A text with questions that can be asked below it. */
export function samplesView(text: string, { texts }: BotContext, { samples }: Desk): View {
  return { ...plainView(text), keyboard: sampleRows(samples, texts) };
}
