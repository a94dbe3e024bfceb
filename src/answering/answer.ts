/** UTF-16 range of an excerpt to be shown bold; `end` is exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface ArticleReference {
  readonly articleId: string;
  readonly page: string;
  readonly headline: string;
  /** ISO issue date; null when unknown. */
  readonly date: string | null;
}

/** A passage that answers, or an article that belongs to what was asked. */
export interface Citation extends ArticleReference {
  /** At most 300 characters, as they stand in the article. */
  readonly excerpt: string;
  /** The words of the excerpt that answer, or else that were asked for; sorted, not overlapping. */
  readonly marks: readonly Mark[];
  /** The other reports of the same event, newest first; empty in a list of articles, where each is cited. */
  readonly also: readonly ArticleReference[];
}

/** How the question was read, so that a reader can see what was looked for. */
export interface Understood {
  readonly terms: readonly string[];
  /** What was searched instead of what was typed, `李伟` for `李韦`; null when nothing was corrected. */
  readonly corrected: string | null;
  /** ISO days, both null when the question names no time. */
  readonly from: string | null;
  readonly to: string | null;
  readonly people: readonly string[];
  readonly followUp: boolean;
}

export interface Answer {
  readonly question: string;
  /** `answer`: a passage tells. `articles`: all articles of a topic, day, person or keyword. `not-found`: the pages do not tell. */
  readonly outcome: "answer" | "articles" | "not-found";
  /** The short answer word for word, several spans joined with 、; null when there is none. */
  readonly answer: string | null;
  /** Best first for an answer, newest first for articles; empty when not found. */
  readonly citations: readonly Citation[];
  /** Nearest articles, offered when not found; at most three. */
  readonly nearest: readonly ArticleReference[];
  /** A word of the pages that a word of the question may be mistyped for; null when none is near, or when found. */
  readonly suggestion: string | null;
  /** Where the question takes for granted what the pages tell otherwise: what they do say; null when it does not, or when found. */
  readonly instead: Citation | null;
  readonly understood: Understood;
}

/** Answers questions from the articles it was made with. */
export interface Answerer {
  /**
   * Answers `question` as it stands in a conversation.
   * @param previous the answers given before it in the same conversation, oldest first.
   */
  ask(question: string, previous?: readonly Answer[]): Answer;
}
