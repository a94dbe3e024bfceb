import type { Lead } from "./parse-lead.ts";

/** A story as it lies on the page: lines sorted by what they are, nothing mended yet. */
export interface RawStory {
  readonly section: string | null;
  /** Rows of the headline, top down. */
  readonly head: readonly string[];
  readonly lead: Lead | null;
  /** Bylines that stand on rows of their own, above or below the body. */
  readonly credits: readonly string[];
  readonly paragraphs: readonly RawParagraph[];
  readonly captions: readonly string[];
  /** Continued from another page (上接), to another page (下转). */
  readonly resumed: boolean;
  readonly continued: boolean;
}

export interface RawParagraph {
  readonly lines: readonly string[];
  readonly kind: "text" | "subheading";
}

/** The stories of a page in order, and its printed headers. Rows of its editors are left out. */
export interface RawPage {
  readonly stories: readonly RawStory[];
  /** Printed headers with day and folio. */
  readonly folios: readonly string[];
}
