import { openMiniSearch } from "./open-minisearch.ts";
import type { Peer } from "./peer.ts";

/** MiniSearch as it comes: its tokenizer cuts at spaces and punctuation, so that a clause is one term. */
export const minisearch: Peer = {
  label: "MiniSearch",
  load: async () => openMiniSearch({}),
};
