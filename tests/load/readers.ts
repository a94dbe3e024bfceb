import { LOAD_TEXTS } from "./load-texts.ts";
import { type Latencies, latenciesOf, sendAtRate, type Writer } from "./send-at-rate.ts";
import type { BotProcess } from "./start-bot.ts";

/** What the command line sets. */
export interface LoadOptions {
  readonly seconds: number;
  readonly perSecond: number;
  readonly updates: number;
}

/** What a scenario measured. */
export type Figures = Readonly<Record<string, number>>;

/** New readers, a private chat each. */
export function readers({ emulator }: Pick<BotProcess, "emulator">, count: number): readonly Writer[] {
  return Array.from({ length: count }, () =>
    emulator.privateChat(emulator.user({ firstName: "A", languageCode: "zh-hans" })),
  );
}

/** Lets the readers ask in turn, and waits for the answers. */
export async function askFor(
  { emulator }: BotProcess,
  writers: readonly Writer[],
  rate: { readonly perSecond: number; readonly seconds: number },
  texts: readonly string[] = LOAD_TEXTS,
): Promise<Latencies> {
  return latenciesOf(await sendAtRate(writers, texts, rate), emulator);
}
