import type { BotContext, Desk } from "./bot-context.ts";
import { latestView, topicsView, topicView } from "./browse-views.ts";
import type { CallbackData, Choices } from "./callback-data.ts";
import { daysView, storiesOnView } from "./day-views.ts";
import { findAnswer } from "./find-answer.ts";
import { pagesView, pageView } from "./page-views.ts";
import { peopleView, personView } from "./people-views.ts";
import { randomView } from "./random-view.ts";
import { articleByKey, relatedView } from "./related-view.ts";
import { renderAnswer, renderAnswerList } from "./render-answer.ts";
import { renderArticle } from "./render-article.ts";
import type { View } from "./view.ts";

type DataOf<Action extends CallbackData["action"]> = Extract<CallbackData, { readonly action: Action }>;

/** What a button shows; null when what it stands for is gone, and for buttons that show nothing. */
export function buttonView(ctx: BotContext, desk: Desk, data: CallbackData): View | null {
  switch (data.action) {
    case "list":
      return listView(ctx, desk, data);
    case "topics":
    case "people":
    case "pages":
    case "days":
      return choices(ctx, desk, data);
    case "article":
    case "printed": {
      const article = desk.archive.find(data.articleId);
      const isPrinted = data.action === "printed";
      return article === undefined ? null : renderArticle(article, { ...data, isPrinted, texts: ctx.texts });
    }
    case "back-to-article": {
      const article = articleByKey(data.key, desk);
      const { page, origin = null } = data;
      return article === undefined ? null : renderArticle(article, { page, origin, texts: ctx.texts });
    }
    case "answer": {
      const answer = findAnswer(ctx, desk, data.digest);
      return answer === null ? null : renderAnswer(answer, { ...desk, texts: ctx.texts });
    }
    case "random":
      return randomView(data.except, desk, ctx.texts);
    case "ask":
    case "rate":
    case "language":
    case "nothing":
      return null;
  }
}

function listView(ctx: BotContext, desk: Desk, { list, page, origin }: DataOf<"list">): View | null {
  const isReordered = "isReordered" in list ? list.isReordered : undefined;
  const options = { ...desk, texts: ctx.texts, page, origin, isReordered };
  switch (list.kind) {
    case "latest":
      return latestView(list.count, options);
    case "topic":
      return topicView(list.key, options);
    case "person":
      return personView(list.key, options);
    case "page":
      return pageView(list.key, options);
    case "related":
      return relatedView(list.key, desk, options);
    case "days":
      return storiesOnView(list, options);
    case "question": {
      const answer = findAnswer(ctx, desk, list.digest);
      return answer === null ? null : renderAnswerList(answer, page, options);
    }
  }
}

function choices({ texts }: BotContext, { archive }: Desk, { action, page }: DataOf<Choices>): View {
  const options = { archive, texts, page };
  switch (action) {
    case "topics":
      return topicsView(options);
    case "people":
      return peopleView(options);
    case "pages":
      return pagesView(options);
    case "days":
      return daysView(options);
  }
}
