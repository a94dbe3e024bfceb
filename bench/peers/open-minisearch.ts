import MiniSearch, { type Options } from "minisearch";
import type { BeirDocument } from "../../src/cli/read-beir.ts";
import type { IndexDocuments } from "./peer.ts";

/** MiniSearch over title and text, with `options` and else what it comes with. */
export function openMiniSearch(options: Pick<Options<BeirDocument>, "tokenize">): IndexDocuments {
  return async (documents) => {
    const index = new MiniSearch<BeirDocument>({ fields: ["title", "text"], ...options });
    for (const document of documents) index.add(document);
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => String(id));
  };
}
