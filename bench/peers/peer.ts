import type { BeirDocument } from "../../src/cli/read-beir.ts";

/** A full-text search as one would use it: made ready, filled, asked. */
export interface Peer {
  /** As it stands in the table. */
  readonly label: string;
  /** Loads what no document is needed for (a dictionary), which is not counted as time of indexing. */
  readonly load: () => Promise<IndexDocuments>;
}

/** Indexes the documents, title and text. */
export type IndexDocuments = (documents: readonly BeirDocument[]) => Promise<Search>;

/** The ids of at most `limit` documents, best first; asynchronous only where the system is. */
export type Search = (question: string, limit: number) => readonly string[] | Promise<readonly string[]>;
