import type { BotContext, Desk } from "./bot-context.ts";
import { latestView, topicsView, topicView } from "./browse-views.ts";
import type { CallbackData, ListKey } from "./callback-data.ts";
import { findAnswer } from "./find-answer.ts";
import { renderAnswer, renderAnswerList } from "./render-answer.ts";
import { renderArticle } from "./render-article.ts";
import type { View } from "./view.ts";

/** What a button shows; null when what it stands for is gone, and for buttons that show nothing. */
export function buttonView(ctx: BotContext, desk: Desk, data: CallbackData): View | null {
  switch (data.action) {
    case "list":
      return listView(ctx, desk, data.list, data.page);
    case "topics":
      return topicsView({ ...desk, texts: ctx.texts, page: data.page });
    case "article":
    case "printed": {
      const article = desk.archive.find(data.articleId);
      const isPrinted = data.action === "printed";
      return article === undefined ? null : renderArticle(article, { ...data, isPrinted, texts: ctx.texts });
    }
    case "answer": {
      const answer = findAnswer(ctx, desk, data.digest);
      return answer === null ? null : renderAnswer(answer, { ...desk, texts: ctx.texts });
    }
    case "ask":
    case "rate":
    case "language":
    case "nothing":
      return null;
  }
}

function listView(ctx: BotContext, desk: Desk, key: ListKey, page: number): View | null {
  const options = { ...desk, texts: ctx.texts, page };
  switch (key.kind) {
    case "latest":
      return latestView(key.count, options);
    case "topic":
      return topicView(key.key, options);
    case "question": {
      const answer = findAnswer(ctx, desk, key.digest);
      return answer === null ? null : renderAnswerList(answer, page, options);
    }
  }
}
