/** A story with an opening, as far as its parts tell whether it holds a second one. */
interface OpenedStory {
  readonly lead: { readonly byline: string } | null;
  readonly paragraphs: readonly { readonly lines: readonly string[]; readonly kind: "text" | "subheading" }[];
}

/** …。(何静 吕维): names in brackets close an item of its own. */
const CLOSING_NAMES =
  /[。!?！？”"]\s?[(（](?:[^()（）]{0,12}记者\s?)?\p{Script=Han}{2,3}(?:[\s、]\p{Script=Han}{2,3}){0,3}[)）]$/u;

/**
 * Two bylines make two stories: one that opens with 本报讯(记者 …) and ends in (何静 吕维) ran on into an item that has
 * a headline and no opening. It is cut at its last subheading, which is that headline.
 */
export function separateItem<Story extends OpenedStory>(story: Story): readonly Story[] {
  const at = story.paragraphs.findLastIndex(({ kind }) => kind === "subheading");
  const end = story.paragraphs.at(-1)?.lines.at(-1) ?? "";
  const head = story.paragraphs[at]?.lines;
  if (at < 1 || !head || !story.lead?.byline || !CLOSING_NAMES.test(end)) return [story];
  const item = { head: [...head], lead: null, credits: [], captions: [], resumed: false };
  return [
    { ...story, paragraphs: story.paragraphs.slice(0, at), continued: false },
    { ...story, ...item, paragraphs: story.paragraphs.slice(at + 1) },
  ];
}
