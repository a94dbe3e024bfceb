import { createSearchIndex } from "../../src/search/create-search-index.ts";
import { loadTokenizer } from "../../src/text/load-tokenizer.ts";
import type { Peer } from "./peer.ts";

/** The search of this project. */
export const wenbao: Peer = {
  label: "Wenbao",
  load: async () => {
    const tokenizer = await loadTokenizer();
    return async (documents) => {
      const index = createSearchIndex(documents, tokenizer);
      return (question, limit) => index.search(question, { limit }).map(({ id }) => id);
    };
  },
};
