import { isSignOff } from "./sign-off.ts";

/** A story with an opening, as far as its parts tell whether it holds a second one. */
interface OpenedStory {
  readonly lead: { readonly byline: string } | null;
  /** Bylines on rows of their own. */
  readonly credits: readonly string[];
  readonly paragraphs: readonly { readonly lines: readonly string[]; readonly kind: "text" | "subheading" }[];
}

/** …。(何静 吕维): names in brackets close an item of its own. */
const CLOSING_NAMES =
  /[。!?！？”"]\s?[(（](?:[^()（）]{0,12}记者\s?)?\p{Script=Han}{2,3}(?:[\s、]\p{Script=Han}{2,3}){0,3}[)）]$/u;

/**
 * Two bylines make two stories: one that opens with 本报讯(记者 …) and ends in (何静 吕维) or (据新华社) ran on into an item that has
 * a headline and no opening. It is cut at its last subheading, which is that headline.
 */
export function separateItem<Story extends OpenedStory>(story: Story): readonly Story[] {
  const at = story.paragraphs.findLastIndex(({ kind }) => kind === "subheading");
  const end = story.paragraphs.at(-1)?.lines.at(-1) ?? "";
  const head = story.paragraphs[at]?.lines;
  const signOffs = story.credits.filter(isSignOff);
  const isSigned = CLOSING_NAMES.test(end) || signOffs.length > 0;
  if (at < 1 || !head || !story.lead?.byline || !isSigned) return [story];
  const item = { head: [...head], lead: null, credits: signOffs, captions: [], resumed: false };
  const credits = story.credits.filter((credit) => !isSignOff(credit));
  return [
    { ...story, paragraphs: story.paragraphs.slice(0, at), credits, continued: false },
    { ...story, ...item, paragraphs: story.paragraphs.slice(at + 1) },
  ];
}
