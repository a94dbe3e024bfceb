import { countGrams, type GramWeight, weightBy } from "./report-grams.ts";
import { isSameEvent, type Profile, profileOf, type Report } from "./same-event.ts";

/** Rare grams of a lead that its group is looked up by. */
const SIGNATURE_GRAMS = 32;
/** Of the groups that share a gram the last are looked at, and of these the ones that share most. */
const GROUPS_A_GRAM = 24;
const GROUPS_COMPARED = 8;
const LEAST_SHARED = 3;

interface Group {
  readonly leader: Profile;
  readonly members: Report[];
}

/** What a report is compared with. */
interface Groups {
  readonly weight: GramWeight;
  readonly counts: Uint32Array;
  /** By gram of the leader's signature, oldest first. */
  readonly byGram: Map<number, Group[]>;
}

/**
 * Puts together the reports that tell the same event: each joins the group whose first report is most like it, oldest
 * first, or begins one. A report is compared with few others, so that time grows with their number alone.
 * @returns groups of two or more, the newest report first, by the id of each of its reports.
 */
export function groupReports(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const profiles = [...reports].sort(byAge).map(profileOf);
  const counts = countGrams(profiles.map(({ whole }) => whole));
  const groups: Groups = { counts, weight: weightBy(counts), byGram: new Map() };
  const all = new Set(profiles.map((profile) => joinGroup(profile, groups)));
  const several = [...all].map(({ members }) => members.toReversed()).filter(({ length }) => length > 1);
  return new Map(several.flatMap((members) => members.map(({ id }) => [id, members] as const)));
}

/** Undated first, then oldest first; the id decides, so that the order they are given in does not matter. */
function byAge(a: Report, b: Report): number {
  const [one, other] = [`${a.date ?? ""} ${a.id}`, `${b.date ?? ""} ${b.id}`];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function joinGroup(profile: Profile, groups: Groups): Group {
  const signature = signatureOf(profile, groups.counts);
  const known = candidates(signature, groups).find(({ leader }) => isSameEvent(leader, profile, groups.weight));
  if (known !== undefined) {
    known.members.push(profile.report);
    return known;
  }
  const group: Group = { leader: profile, members: [profile.report] };
  for (const gram of signature) {
    const holders = groups.byGram.get(gram) ?? [];
    holders.push(group);
    if (holders.length > GROUPS_A_GRAM) holders.shift();
    groups.byGram.set(gram, holders);
  }
  return group;
}

/** The rarest grams of a lead that another report holds too. */
function signatureOf({ leadGrams }: Profile, counts: Uint32Array): readonly number[] {
  return [...leadGrams]
    .filter((gram) => (counts[gram] ?? 0) > 1)
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)
    .slice(0, SIGNATURE_GRAMS);
}

/** The groups that share most of a signature, those first. */
function candidates(signature: readonly number[], { byGram }: Groups): readonly Group[] {
  const shared = new Map<Group, number>();
  for (const gram of signature) {
    for (const group of byGram.get(gram) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, grams]) => grams >= LEAST_SHARED)
    .sort((a, b) => b[1] - a[1])
    .slice(0, GROUPS_COMPARED)
    .map(([group]) => group);
}
