import { setImmediate } from "node:timers/promises";
import type { Answerer } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Logger } from "./create-logger.ts";
import { describeError } from "./describe-error.ts";

interface WarmUpOptions {
  /** Milliseconds on a clock that nobody sets. */
  readonly uptime: () => number;
  /** Aborted when the bot is to stop. */
  readonly stop: AbortSignal;
  readonly log: Logger;
  /** No question is begun after so many milliseconds. */
  readonly limitMs?: number;
}

/** The first ten questions after the start take ten times as long as they will, the next ninety twice, and some more even then. */
const MOST_QUESTIONS = 600;
const LIMIT_MS = 2500;
/** What is asked of a story, so that each way of answering is gone once. */
const QUESTIONS: readonly ((headline: string) => string)[] = [
  (headline) => `${headline}是什么时候的事?`,
  (headline) => `${headline}是谁说的?`,
  (headline) => `${headline}有多少?`,
  (headline) => `${headline}在哪里?`,
  // Two characters exchanged are a word that no page holds: it is looked for by its sound.
  (headline) => `${headline.slice(1, 2)}${headline.slice(0, 1)}${headline.slice(2, 6)}`,
  (headline) => headline,
];

/**
 * Asks questions about the stories, so that the first readers do not wait for what is made when it is first needed, and
 * for code that was never run. A turn of the event loop each: whoever looks after the bot is answered meanwhile.
 */
export async function warmUp(
  { ask }: Answerer,
  { articles }: Archive,
  { uptime, stop, log, limitMs = LIMIT_MS }: WarmUpOptions,
): Promise<void> {
  const startMs = uptime();
  for (const question of questionsAbout(articles)) {
    if (stop.aborted || uptime() - startMs > limitMs) return;
    askInVain(ask, question, log);
    await setImmediate();
  }
}

/** A question that can not be answered must not keep the bot from starting. */
function askInVain(ask: Answerer["ask"], question: string, log: Logger): void {
  try {
    ask(question);
  } catch (error) {
    log.error("A question at the start was not answered", describeError(error));
  }
}

function questionsAbout(articles: Archive["articles"]): readonly string[] {
  const some = articles.slice(0, Math.ceil(MOST_QUESTIONS / QUESTIONS.length));
  const once = some.flatMap(({ headline }) => QUESTIONS.map((asking) => asking(headline)));
  return Array.from({ length: Math.ceil(MOST_QUESTIONS / Math.max(1, once.length)) }, () => once)
    .flat()
    .slice(0, MOST_QUESTIONS);
}
