import type { Peer } from "./peers/peer.ts";

/** Each loaded only when it is asked for: the memory of a process is to be that of one system. */
const PEERS = {
  wenbao: async () => (await import("./peers/wenbao.ts")).wenbao,
  minisearch: async () => (await import("./peers/minisearch.ts")).minisearch,
  "minisearch-jieba": async () => (await import("./peers/minisearch-jieba.ts")).minisearchJieba,
  "minisearch-intl": async () => (await import("./peers/minisearch-intl.ts")).minisearchIntl,
  orama: async () => (await import("./peers/orama.ts")).orama,
  "sqlite-fts5": async () => (await import("./peers/sqlite-fts5.ts")).sqliteFts5,
} as const satisfies Readonly<Record<string, () => Promise<Peer>>>;

/** A system of the table. */
export type PeerName = keyof typeof PEERS;

/** The systems by name, in the order of the table. */
export const PEER_NAMES: readonly PeerName[] = Object.keys(PEERS).filter(isPeerName);

/** True for a system of the table. */
export function isPeerName(name: string): name is PeerName {
  return Object.hasOwn(PEERS, name);
}

/** Loads the module of a system, not yet the system. */
export function openPeer(name: PeerName): Promise<Peer> {
  return PEERS[name]();
}
