import { loadJiebaTerms } from "./load-jieba-terms.ts";
import { openMiniSearch } from "./open-minisearch.ts";
import type { Peer } from "./peer.ts";

/** MiniSearch over the words of jieba. */
export const minisearchJieba: Peer = {
  label: "MiniSearch + jieba",
  load: async () => openMiniSearch({ tokenize: await loadJiebaTerms() }),
};
