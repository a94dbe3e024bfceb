import { FormattedString } from "@grammyjs/parse-mode";
import { addTo } from "../newspaper/add-to.ts";
import type { Archive, PersonEntry } from "../newspaper/archive.ts";
import type { BrowseOptions } from "./browse-views.ts";
import { byRelevance } from "./by-relevance.ts";
import { shortKey } from "./callback-data.ts";
import { CHOICES_A_PAGE, type Choice, choicesView } from "./choices-view.ts";
import { clipText } from "./clip-text.ts";
import type { Messages } from "./messages.ts";
import { namingItem, renderList } from "./render-list.ts";
import { sortButtons } from "./sort-buttons.ts";
import { dayOf } from "./source-line.ts";
import { plainView, type View } from "./view.ts";
import { backTo } from "./way-back.ts";

const MAX_NAME = 30;
const MAX_TITLE = 60;
const MAX_HEADLINE = 40;
/** Titles that are shown; the others stand in the stories. */
const MAX_TITLES = 5;

/** Who is in the news, with the number of their stories, as buttons. */
export function peopleView({ archive, texts, page }: BrowseOptions): View {
  const { people } = archive;
  if (people.length === 0) return plainView(texts.noPeople);
  return choicesView(people, personChoice, { heading: texts.people, page, buttonsARow: 2, action: "people" });
}

/** The titles of the person with this key over time and the stories that name them; null when there is nobody. */
export function personView(key: string, { archive, texts, page, origin, isReordered }: BrowseOptions): View | null {
  const index = archive.people.findIndex(({ name }) => shortKey(name) === key);
  const person = archive.people[index];
  if (person === undefined) return null;
  const { name, articles } = person;
  const list = { kind: "person", key, ...(isReordered ? { isReordered } : {}) } as const;
  const sorted = byRelevance(articles, [name]);
  return renderList(
    (isReordered ? sorted : articles).map((article) => namingItem(article, name, texts)),
    {
      heading: FormattedString.join(
        [
          FormattedString.bold(texts.countOf(clipText(name, MAX_NAME), articles.length)),
          // On further pages there are only the stories.
          ...(page === 0 ? titleLines(person, archive, texts) : []),
        ],
        "\n",
      ),
      key: list,
      page,
      question: null,
      origin,
      actions: sortButtons(list, { time: articles, relevance: sorted, usual: "time", origin, texts }),
      back: origin ? backTo(origin) : { action: "people", page: Math.floor(index / CHOICES_A_PAGE) },
      texts,
    },
  );
}

/** People to choose from whose names are near to what was asked for. */
export function nearPeopleView(people: readonly PersonEntry[], heading: string): View {
  // Fewer than fill a page, so that there is none to turn.
  return choicesView(people, personChoice, { heading, page: 0, buttonsARow: 1, action: "people" });
}

function personChoice({ name, articles }: PersonEntry): Choice {
  return {
    text: `${clipText(name, MAX_NAME)} ${articles.length}`,
    opens: { action: "list", list: { kind: "person", key: shortKey(name) }, page: 0 },
  };
}

/** The titles as printed, newest first: `· 市长,2022-06-20 至 2024-03-12(推断)《…》`, the story that printed it last. */
function titleLines({ titles }: PersonEntry, archive: Archive, texts: Messages): readonly FormattedString[] {
  const printed = new Map<string, PersonEntry["titles"][number][]>();
  for (const entry of titles) addTo(printed, entry.title, entry);
  const lines = [...printed].slice(0, MAX_TITLES).map(([title, entries]) => {
    const [last, first] = [entries[0], entries.at(-1)].map((entry) => archive.find(entry?.articleId ?? ""));
    if (last === undefined || first === undefined) return `· ${clipText(title, MAX_TITLE)}`;
    const until = dayOf(last, texts);
    const days = dayOf(first, texts) === until ? until : texts.fromTo(first.published?.date ?? texts.noDate, until);
    return `· ${texts.titleIn(clipText(title, MAX_TITLE), days, clipText(last.headline, MAX_HEADLINE))}`;
  });
  const more = printed.size > MAX_TITLES ? [texts.moreTitles(printed.size - MAX_TITLES)] : [];
  return lines.length === 0 ? [] : [texts.titles, ...lines, ...more].map((line) => new FormattedString(line));
}
