/** The day a page came out: printed, from a sidecar, or worked out. */
export interface Published {
  /** ISO day, `2023-05-09`. */
  readonly date: string;
  /** True when the day was worked out and not printed or given. It is then always shown as worked out. */
  readonly inferred: boolean;
  readonly confidence: "high" | "medium" | "low";
  /** What the day was taken from, in words a reader can check against the page. */
  readonly evidence: string;
}

/** A day or a range of days that an article speaks of. `from` and `to` are ISO days, `from` <= `to`. */
export interface EventDate {
  readonly from: string;
  readonly to: string;
  /** The words on the page, `5月7日至8日`. */
  readonly text: string;
}

export interface Person {
  readonly name: string;
  /** As printed, `省委常委、市委书记`; null when the page gives none. */
  readonly title: string | null;
}

/** One story of a page. Text is as printed, less the stray spaces and column breaks of the scan. */
export interface Article {
  /** Short and stable while the page file is unchanged; `[A-Za-z0-9_-]{1,40}`. */
  readonly id: string;
  /** The file's name. */
  readonly page: string;
  /** 1 for the first story of the page. */
  readonly ordinal: number;
  /** Banner of the page, 栏题. */
  readonly section: string | null;
  /** 引题. */
  readonly kicker: string | null;
  /** 主题. */
  readonly headline: string;
  /** 副题. */
  readonly subhead: string | null;
  /** The paper or agency, `正观新闻·郑州晚报`; null when the page names none. */
  readonly source: string | null;
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
  /** 电头: the place a dispatch was sent from. */
  readonly dateline: string | null;
  /** Null when nothing on the page tells its day. */
  readonly published: Published | null;
  readonly events: readonly EventDate[];
  /** True when the scan lost a part of the story. */
  readonly incomplete: boolean;
  /** Paragraphs; inner subheadings are paragraphs of their own. */
  readonly body: readonly string[];
  /** Words under the photographs of the story, with their credits. */
  readonly captions: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly Person[];
  readonly places: readonly string[];
}
