import { readdirSync, readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { analyse } from "scslre";
import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";
import { deafBot } from "../support/deaf-bot.ts";
import { openPages } from "../support/small-library.ts";
import { TOWN_PAGES } from "../support/town-pages.ts";
import { walkBot } from "../support/walk-bot.ts";

interface Pattern {
  /** From src/, `text/fold.ts`. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replaceAll("\\", "/"));
/** Programs: importing them runs them. */
const PROGRAM = /^(?:main|cli\/(?:ask|articles|evaluate|feedback|fit|bench))\.ts$/;
/** What repeats a part of the pattern; without it a search takes one look a place. */
const QUANTIFIER = /[*+{]/;

/** Folders that read pages, as long as they are; the others read what a message of 4,096 characters holds at most. */
const READS_PAGES = /^(?:text\/(?!request-words|question-words)|newspaper\/|search\/|answering\/spans\/(?!read-asked))/;
const PAGE_CHARS = 20_000;
const MESSAGE_CHARS = 4096;
/** Of the processor. A search takes a tenth of it at most; one whose steps grow with the cube of the text comes to no end. */
const MOST_MS = 1000;
const GIVEN_UP_MS = 5000;
/** Of anything: spaces, digits, Latin, Chinese, marks. */
const ANYTHING = ["0", "a", " ", "人", "。", "5月8日", "a ", "0,"];
const MOST_ATTACKS = 24;

const BUILT = await builtPatterns();
const PATTERNS = distinct([...FILES.flatMap(literalPatterns), ...BUILT]);

/** The regular expressions that stand in a file. */
function literalPatterns(file: string): readonly Pattern[] {
  const found: Pattern[] = [];
  visit(parseAst(readFileSync(`src/${file}`, "utf8"), { lang: "ts" }, file), (node) => {
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) found.push({ file, source: regex.pattern, flags: regex.flags });
  });
  return found;
}

/** Those that are made of parts when a file is imported: each file is imported anew, and the constructor watched. */
async function builtPatterns(): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  for (const file of FILES) {
    if (PROGRAM.test(file) || !/\bRegExp\(/.test(readFileSync(`src/${file}`, "utf8"))) continue;
    const made = await watchRegExps(() => import(/* @vite-ignore */ `../../src/${file}?anew`));
    found.push(...made.map(({ source, flags }) => ({ file, source, flags })));
  }
  return found;
}

async function watchRegExps(work: () => unknown): Promise<readonly RegExp[]> {
  const made: RegExp[] = [];
  const original = globalThis.RegExp;
  const make = (target: RegExpConstructor, args: readonly unknown[]) => {
    const pattern = Reflect.construct(target, args) as RegExp;
    made.push(pattern);
    return pattern;
  };
  globalThis.RegExp = new Proxy(original, { construct: make, apply: (target, _, args) => make(target, args) });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}

function visit(node: unknown, look: (node: object) => void): void {
  if (typeof node !== "object" || node === null) return;
  look(node);
  for (const value of Object.values(node)) visit(value, look);
}

function distinct(patterns: readonly Pattern[]): readonly Pattern[] {
  return [
    ...new Map(patterns.map((pattern) => [`${pattern.file} ${pattern.source} ${pattern.flags}`, pattern])).values(),
  ];
}

/** What may keep a pattern busy: what the analysis names, the words of the pattern itself, and a bit of everything. */
function attacksOn({ source, flags }: Pattern): readonly string[] {
  const named = analyse({ source, flags }, { reportTypes: { Move: true } }).reports.map(
    ({ character }) => character.pick,
  );
  const words = source.match(/[^\\()[\]{}|?*+.^$<>!=:,]+/gu) ?? [];
  return [...new Set([...named, ...ANYTHING, ...words])].slice(0, MOST_ATTACKS);
}

const box = createContext({ text: "", pattern: /x/ });
const search = new Script("text.replace(pattern, '')");

/** The time of the processor that a search takes, in milliseconds: no other program adds to it. */
function searchMs({ source, flags }: Pattern, text: string): number {
  box.pattern = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
  box.text = text;
  const before = process.cpuUsage();
  try {
    search.runInContext(box, { timeout: GIVEN_UP_MS });
  } catch {
    // What does not end is cut off.
    return Number.POSITIVE_INFINITY;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Tried again, as a collection of garbage may have come between. */
function isInTime(pattern: Pattern, text: string): boolean {
  return [1, 2, 3].some(() => searchMs(pattern, text) < MOST_MS);
}

describe("the regular expressions of src/", () => {
  it("are all found", () => {
    expect(PATTERNS.length).toBeGreaterThan(800);
    expect(BUILT.length).toBeGreaterThan(100);
  });

  it("never take exponential time", () => {
    const exponential = PATTERNS.filter((pattern) => analyse(pattern).reports.some((report) => report.exponential));

    expect(exponential).toEqual([]);
  });

  it("search in time what is made to keep them busy", () => {
    const slow = PATTERNS.filter(({ source }) => QUANTIFIER.test(source)).flatMap((pattern) => {
      const chars = READS_PAGES.test(pattern.file) ? PAGE_CHARS : MESSAGE_CHARS;
      // Ends with what no pattern takes, so that those that want the end of the text try on.
      const attack = attacksOn(pattern).find((unit) => !isInTime(pattern, `${unit.repeat(chars / unit.length)}\u0001`));
      return attack === undefined ? [] : [`${pattern.file}: ${JSON.stringify(attack)} keeps /${pattern.source}/ busy`];
    });

    expect(slow).toEqual([]);
  }, 120_000);
});

/** Also without `new`: text.match("…"), text.search("…") and text.matchAll("…") make a pattern of what they are given. */
async function watchPatterns(work: () => Promise<unknown>): Promise<readonly string[]> {
  const made: string[] = [];
  const originals = (["match", "matchAll", "search"] as const).map((name) => [name, String.prototype[name]] as const);
  const restore = originals.map(([name, original]) => {
    const watched = function (this: string, pattern: unknown) {
      if (!(pattern instanceof RegExp)) made.push(String(pattern));
      return Reflect.apply(original, this, [pattern]);
    };
    Object.defineProperty(String.prototype, name, { value: watched, configurable: true, writable: true });
    return () => Object.defineProperty(String.prototype, name, { value: original, configurable: true, writable: true });
  });
  try {
    const built = await watchRegExps(work);
    return [...made, ...built.map(({ source }) => source)];
  } finally {
    for (const put of restore) put();
  }
}

describe("what readers and pages say", () => {
  it("becomes no regular expression", async () => {
    const canary = "(澜川+)+隧道[";
    const page = {
      page: `${canary}.txt`,
      text: `${canary}开工\n\n本报讯(记者 ${canary})市长岑怀远出席${canary}开工仪式。\n`,
    };

    const made = await watchPatterns(async () => {
      const library = await openPages(...TOWN_PAGES, page);
      const bot = deafBot(library);
      for (const words of [
        canary,
        `${canary}多长?`,
        `/who ${canary}`,
        `chang jiang${canary}`,
        `how long is ${canary}`,
      ]) {
        await walkBot(bot, words, 6);
      }
    });

    expect(made.filter((source) => /澜|隧/u.test(source))).toEqual([]);
  });

  it("would be seen if it did", async () => {
    const source = ["a", 1].join("");
    for (const make of [
      () => new RegExp(source),
      () => RegExp(source),
      () => "x".search(source),
      () => "x".match(source),
    ]) {
      expect(await watchPatterns(async () => make())).toEqual([source]);
    }
  });
});
