import { fold } from "../text/fold.ts";
import { contradicts, type Facts, readFacts } from "./report-facts.ts";
import { containment, type GramWeight, gramsOf, likeness } from "./report-grams.ts";

/** A story as far as it tells which event it reports. */
export interface Report {
  /** Distinct. */
  readonly id: string;
  /** May be empty. */
  readonly headline: string;
  /** The body. */
  readonly text: string;
  /** ISO issue date; null when unknown. */
  readonly date: string | null;
  /** The names in it; empty when it names nobody, or when nobody looked. */
  readonly people: readonly string[];
  /** The ISO days that it speaks of, 昨日 worked out; empty as above. */
  readonly days: readonly { readonly from: string; readonly to: string }[];
}

/** A report made ready to be compared; texts are folded. */
export interface Profile {
  readonly report: Report;
  /** Headline and body as far as they are read; `rest` is what follows the lead. */
  readonly rest: string;
  readonly whole: string;
  readonly leadGrams: Uint32Array;
  /** What the lead states; read when first asked for, as most reports are never compared. */
  readonly facts: () => Facts;
}

/** Characters of a body that belong to the lead, and that are read at all. */
const LEAD_CHARS = 160;
const WHOLE_CHARS = 1200;
/** Less than this is no rest to compare. */
const LEAST_REST_CHARS = 60;
/** A lead of fewer pairs (图片新闻) tells no event. */
const LEAST_LEAD_GRAMS = 20;
/** 中新网3月30日电, (记者 张三): who sent it and when is not what it tells. */
const OPENING = /^[^\n,。]{0,30}?\d{1,2}日专?[电讯]|^\s*[(（][^)）\n]{0,30}[)）]/u;
const MOST_DAYS_APART = 3;
const DAY_MS = 86_400_000;

/**
 * Set on pairs of 2,655 news stories of one week, read by eye; to be read again after a change (`bench --events`). Leads
 * alike and a rest that is not: comments that open with the same sentence. A rest alike under other leads: notices of one
 * form. The sum of both that is enough is less where the leads are alike, and less again where they share numbers.
 */
const LEAST_LEAD = 0.2;
const LEAST_REST = 0.35;
const LEAST_SUM = 1.05;
const ALIKE_LEAD = 0.3;
const LEAST_SUM_ALIKE = 0.91;
const LEAST_SUM_NUMBERS = 0.8;
/** Numbers that make leads surer: so many in common above this, as one and the other counts small things too. */
const NUMBERS = 2;
const SMALL_NUMBER = 10;
/** A brief must stand in the other report, most of it. */
const LEAST_BRIEF = 0.7;

/** Makes a report ready; reads no more than its beginning. */
export function profileOf(report: Report): Profile {
  const body = fold(report.text.slice(0, WHOLE_CHARS)).replace(OPENING, "").replace(OPENING, "");
  const headline = fold(report.headline);
  const whole = `${headline}\n${body}`;
  const lead = whole.slice(0, headline.length + 1 + LEAD_CHARS);
  let facts: Facts | undefined;
  return {
    report,
    rest: whole.slice(lead.length),
    whole,
    leadGrams: gramsOf(lead),
    facts: () => {
      facts ??= readFacts(lead);
      return facts;
    },
  };
}

/** True when two reports tell the same event and state nothing otherwise. Symmetric. */
export function isSameEvent(a: Profile, b: Profile, weight: GramWeight): boolean {
  if (Math.min(a.leadGrams.length, b.leadGrams.length) < LEAST_LEAD_GRAMS || !areNear(a.report, b.report)) return false;
  // In the order of cost: most pairs go no further than their leads.
  const lead = likeness(a.leadGrams, b.leadGrams, weight);
  if (lead < LEAST_LEAD) return false;
  return !contradicts(a, b) && goOnAlike(a, b, lead, weight);
}

function areNear(a: Report, b: Report): boolean {
  const apart = a.date === null || b.date === null ? 0 : Math.abs(Date.parse(a.date) - Date.parse(b.date));
  return (
    apart <= MOST_DAYS_APART * DAY_MS &&
    mayMeet(a.people, b.people, (one, other) => one === other) &&
    mayMeet(a.days, b.days, (one, other) => one.from <= other.to && other.from <= one.to)
  );
}

/** True unless both name some and have none in common. */
function mayMeet<T>(a: readonly T[], b: readonly T[], meets: (one: T, other: T) => boolean): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => meets(one, other)));
}

/** @param lead how alike the leads are. */
function goOnAlike(a: Profile, b: Profile, lead: number, weight: GramWeight): boolean {
  const [shorter, longer] = a.rest.length < b.rest.length ? [a, b] : [b, a];
  if (shorter.rest.length < LEAST_REST_CHARS) {
    return lead >= ALIKE_LEAD && containment(shorter.leadGrams, gramsOf(longer.whole), weight) >= LEAST_BRIEF;
  }
  const rest = containment(gramsOf(shorter.rest), gramsOf(longer.whole), weight);
  return rest >= LEAST_REST && lead + rest >= leastSum(a, b, lead);
}

function leastSum(a: Profile, b: Profile, lead: number): number {
  if (lead < ALIKE_LEAD) return LEAST_SUM;
  const others = b.facts().values;
  const shared = [...a.facts().values].filter((value) => value > SMALL_NUMBER && others.has(value));
  return shared.length >= NUMBERS ? LEAST_SUM_NUMBERS : LEAST_SUM_ALIKE;
}
