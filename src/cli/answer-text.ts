import type { Answer } from "../answering/answer.ts";

/** An answer as plain text for a terminal, with where it stands. */
export function answerText(answer: Answer): string {
  const lines = answer.understood.corrected ? [`为您按“${answer.understood.corrected}”查找。`] : [];
  if (answer.outcome === "not-found")
    return `${[...lines, "收录的报道没有说到。", ...nearestLines(answer)].join("\n")}\n`;
  if (answer.answer) lines.push(answer.answer);
  const cited = answer.citations.map(
    ({ headline, page, date, excerpt }) => `${excerpt}\n  —— ${headline} · ${date ?? "日期不详"} · ${page}`,
  );
  return `${[...lines, ...cited].join("\n")}\n`;
}

function nearestLines(answer: Answer): readonly string[] {
  if (answer.nearest.length === 0) return [];
  return [
    "最接近的是:",
    ...answer.nearest.map(({ headline, date, page }) => `  ${headline} · ${date ?? "日期不详"} · ${page}`),
  ];
}
