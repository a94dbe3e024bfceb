import { create, insert, search } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";
import type { Peer } from "./peer.ts";

/** Orama with its tokenizer for Chinese. */
export const orama: Peer = {
  label: "Orama, mandarin",
  load: async () => async (documents) => {
    const index = create({
      schema: { title: "string", text: "string" } as const,
      components: { tokenizer: createTokenizer() },
    });
    for (const { id, title, text } of documents) await insert(index, { id, title, text });
    return async (question, limit) => {
      const { hits } = await search(index, { term: question, limit });
      return hits.map(({ id }) => id);
    };
  },
};
