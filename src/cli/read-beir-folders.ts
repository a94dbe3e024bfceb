import { type BeirSet, readBeir } from "./read-beir.ts";

/**
 * Reads folders in BEIR layout as one set. Of several, the ids are `1.d7`, `2.d7`: the place of the folder before the id.
 * @throws {UnusableInputError} as `readBeir`.
 */
export function readBeirFolders(folders: readonly string[]): BeirSet {
  const [only] = folders;
  if (only !== undefined && folders.length === 1) return readBeir(only);
  const sets = folders.map((folder, at) => withIds(readBeir(folder), (id) => `${at + 1}.${id}`));
  return { documents: sets.flatMap(({ documents }) => documents), queries: sets.flatMap(({ queries }) => queries) };
}

function withIds({ documents, queries }: BeirSet, idOf: (id: string) => string): BeirSet {
  return {
    documents: documents.map((document) => ({ ...document, id: idOf(document.id) })),
    queries: queries.map(({ id, text, relevant }) => ({
      id: idOf(id),
      text,
      relevant: new Set([...relevant].map(idOf)),
    })),
  };
}
