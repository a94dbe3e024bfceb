import type { Desk } from "./bot-context.ts";
import { shortKey } from "./callback-data.ts";
import type { Messages } from "./messages.ts";
import { renderArticle } from "./render-article.ts";
import { plainView, type View } from "./view.ts";

/** A story drawn by lot, with the button for the next. @param except the key of the one that is shown already. */
export function randomView(
  except: string | null,
  { archive: { articles }, random }: Pick<Desk, "archive" | "random">,
  texts: Messages,
): View {
  const shown = except === null ? -1 : articles.findIndex(({ id }) => shortKey(id) === except);
  const others = articles.length - Number(shown >= 0);
  const drawn = Math.min(Math.floor(random() * others), others - 1);
  const article = articles[shown >= 0 && drawn >= shown ? drawn + 1 : drawn] ?? articles[0];
  if (article === undefined) return plainView(texts.noArticles);
  return renderArticle(article, { page: 0, origin: { view: "random" }, texts });
}
