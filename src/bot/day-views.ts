import { FormattedString } from "@grammyjs/parse-mode";
import { isWithin } from "../answering/is-within.ts";
import type { Archive } from "../newspaper/archive.ts";
import type { Article } from "../newspaper/article.ts";
import type { BrowseOptions } from "./browse-views.ts";
import { CHOICES_A_PAGE, type Choice, choicesView } from "./choices-view.ts";
import type { ListKey } from "./list-key.ts";
import { articleItem, renderList } from "./render-list.ts";
import { dayOf } from "./source-line.ts";
import { plainView, type View } from "./view.ts";
import { backTo } from "./way-back.ts";

type Days = Extract<ListKey, { readonly kind: "days" }>;

/** The days of the issues with the number of their stories, as buttons; `note` stands above them. */
export function daysView({ archive, texts, page }: BrowseOptions, note?: string): View {
  const issues = issuesOf(archive);
  if (issues.length === 0) return plainView(archive.articles.length === 0 ? texts.noArticles : texts.noDays);
  const dayChoice = (issue: Article): Choice => {
    const day = issue.published?.date ?? "";
    const list: Days = { kind: "days", from: day, to: day, anyYear: false };
    // The number is that of the list that opens: also what was told later of that day.
    const text = `${dayOf(issue, texts)} · ${texts.stories(storiesOn(list, archive).length)}`;
    return { text, opens: { action: "list", list, page: 0 } };
  };
  return choicesView(issues, dayChoice, { heading: note ?? texts.days, page, buttonsARow: 1, action: "days" });
}

/** The stories of some days; `note` says how the days were counted. Without stories, that there are none, and the days with some. */
export function storiesOnView(days: Days, options: BrowseOptions, note: string | null = null): View {
  const { archive, texts, page, origin } = options;
  const { from, to } = days;
  const articles = storiesOn(days, archive);
  const lines = note === null ? [] : [note];
  if (articles.length === 0) {
    const none = [texts.notFoundNews(from, to), ...lines, texts.coverage(archive.coverage), texts.days].join("\n");
    return daysView({ ...options, page: 0 }, none);
  }
  const isWider = articles.length > storiesOn({ ...days, anyYear: false }, archive).length;
  const newest = archive.coverage.to ?? "";
  const index = issuesOf(archive).findIndex(({ published }) => (published?.date ?? "") <= (to < newest ? to : newest));
  return renderList(
    articles.map((article) => articleItem(article, texts)),
    {
      heading: FormattedString.join(
        [
          FormattedString.bold(texts.countOnDays(from, to, articles.length)),
          ...[...lines, ...(isWider ? [texts.everyYear] : [])].map((line) => new FormattedString(line)),
        ],
        "\n",
      ),
      key: days,
      page,
      question: null,
      origin,
      back: origin ? backTo(origin) : { action: "days", page: Math.floor(Math.max(0, index) / CHOICES_A_PAGE) },
      texts,
    },
  );
}

/** Those that came out or tell of something on these days, as for a question. */
function storiesOn({ from, to, anyYear }: Days, { articles }: Archive): readonly Article[] {
  const scope = { from, to, anyYear, named: null, start: 0, end: 0 };
  return articles.filter((article) => isWithin(article, scope));
}

/** A story of each day with an issue, newest first. */
function issuesOf({ articles }: Archive): readonly Article[] {
  const issues = new Map<string, Article>();
  for (const article of articles) {
    const day = article.published?.date;
    if (day !== undefined && !issues.has(day)) issues.set(day, article);
  }
  return [...issues.values()];
}
