import type { Answer, ArticleReference } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";

/** An answer as plain text for a terminal, with where it stands: headline, paper, day (worked-out days marked) and page. */
export function answerText(answer: Answer, archive: Pick<Archive, "find">): string {
  const corrected = answer.understood.corrected ? [`为您按“${answer.understood.corrected}”查找。`] : [];
  return `${[...corrected, ...linesOf(answer, archive)].join("\n")}\n`;
}

function linesOf(answer: Answer, archive: Pick<Archive, "find">): readonly string[] {
  const sourceOf = (reference: ArticleReference) => sourceLine(reference, archive);
  if (answer.outcome === "not-found") {
    const nearest = answer.nearest.map((reference) => `  ${sourceOf(reference)}`);
    const { instead, suggestion } = answer;
    const meant = suggestion === null ? [] : [`您是不是想问“${suggestion}”?`];
    const said = instead ? ["报道里说的是:", instead.excerpt, `  —— ${sourceOf(instead)}`] : [];
    return [
      "收录的报道里没有找到能回答这个问题的内容。",
      ...meant,
      ...said,
      ...(nearest.length > 0 ? ["最接近的是:", ...nearest] : []),
    ];
  }
  const cited = answer.citations.map(({ also, ...citation }) =>
    [
      citation.excerpt,
      `  —— ${sourceOf(citation)}`,
      ...(also.length > 0 ? [`  另有 ${also.length} 篇:`, ...also.map((other) => `    ${sourceOf(other)}`)] : []),
    ].join("\n"),
  );
  if (answer.outcome === "articles") return [`${cited.length} 篇报道:`, ...cited];
  return answer.answer === null ? cited : [answer.answer, ...cited];
}

function sourceLine({ articleId, headline, page, date }: ArticleReference, archive: Pick<Archive, "find">): string {
  const article = archive.find(articleId);
  const day = date === null ? "日期不详" : `${date}${article?.published?.inferred ? "(推断)" : ""}`;
  return [headline, article?.source ?? "报名不详", day, page].join(" · ");
}
