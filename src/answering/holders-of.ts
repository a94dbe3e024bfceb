import type { Passages } from "./answer-one.ts";

/** The articles that hold a folded text, headline included; the index is asked first which may. */
export function holdersOf(text: string, { index, texts }: Pick<Passages, "index" | "texts">): readonly string[] {
  const candidates = index.mayHold(text) ?? texts.keys();
  return [...candidates].filter((id) => texts.get(id)?.folded.includes(text));
}
