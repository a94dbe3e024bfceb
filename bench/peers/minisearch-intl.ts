import { openMiniSearch } from "./open-minisearch.ts";
import type { Peer } from "./peer.ts";

/** MiniSearch over the words of `Intl.Segmenter`, which every Node has. */
export const minisearchIntl: Peer = {
  label: "MiniSearch + Intl.Segmenter",
  load: async () => {
    const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
    return openMiniSearch({
      tokenize: (text) =>
        Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])),
    });
  },
};
