import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fold } from "./fold.ts";
import type { Segmenter } from "./segmenter-tokenizer.ts";
import tagCorrections from "./tag-corrections.json" with { type: "json" };

type Jieba = Awaited<ReturnType<typeof importJieba>>;

/**
 * How often a name is said to stand in the corpus the dictionary was counted on (60 million words). insertWord knows
 * no weight and gives all words the median one, with which a name of two frequent characters stays cut in two beside
 * others. At 200,000 a name 张国 still leaves 主张/国家 as it is. Longer names need less: there are fewer ways to cut them.
 */
const SHORT_NAME_FREQUENCY = 200_000;
const LONG_NAME_FREQUENCY = 20_000;
const SHORT_NAME_LENGTH = 2;

/** What can stand in a line of the dictionary: letters and the dot of foreign names. 王某 · 阿依古丽·买买提 */
const NAME = /^[\p{L}\p{N}·-]+$/u;

/** Longer names (郑州市红十字会 has 7) are made of words that readers ask for alone; they are better cut. */
const LONGEST_NAME = 6;

/** 红十字会 · 财政局 · 河南大学: the tag `nt`; all others are people, `nr`. */
const ORGANISATION = /(?:[会局厅部委院所社校厂队]|公司|集团|中心|大学|学院|银行|法院|政府)$/u;

/** Words of the news that came up after the dictionary was made. */
const NEWER_WORDS = ["云计算 n", "区块链 n", "新冠 n", "微信 n", "抖音 n", "碳中和 n", "碳达峰 n", "健康码 n"];

/** Not used by the cutting of words, but must not be empty; the real one takes 0.4 s and 20 MB to read. */
const ONE_WORD_OF_IDF = "的 1.0\n";

/** Words that the dictionary takes for names of people or places, and 高考 for a verb: 上市, 滑坡, 台风, 亚军. */
const TAG_CORRECTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(tagCorrections).flatMap(([tag, words]) => words.map((word): [string, string] => [word, tag])),
);

/** The names in the dictionary of this process; nodejieba keeps one dictionary for all that use it. */
const known = new Set<string>();
let isLoaded = false;

/**
 * A segmenter over nodejieba with `names` in its dictionary. Loads the dictionary when there is none yet or when a
 * name is new, else costs nothing. Throws when nodejieba cannot be loaded.
 */
export async function loadJiebaSegmenter(names: readonly string[]): Promise<Segmenter> {
  const jieba = await importJieba();
  const added = names.map(fold).filter((name) => isName(name) && !known.has(name));
  if (!isLoaded || added.length > 0) {
    for (const name of added) known.add(name);
    loadDictionary(jieba, [...known]);
    isLoaded = true;
  }
  return {
    name: "nodejieba",
    // Without `true` there is no model for unknown words, and 2617.4 becomes 2/6/1/7/./4.
    cut: (text) => jieba.cut(text, true),
    tag: (text) => jieba.tag(text).map(({ word, tag }) => ({ text: word, tag: correctTag(word, tag) })),
    inner: (word) => jieba.cutForSearch(word, true),
  };
}

/** What the pages take for a name is one. */
function correctTag(word: string, tag: string): string {
  return known.has(word) ? tag : (TAG_CORRECTIONS.get(word) ?? tag);
}

async function importJieba() {
  const { default: jieba } = await import("nodejieba");
  return jieba;
}

function isName(name: string): boolean {
  if (name.length < SHORT_NAME_LENGTH || !NAME.test(name)) return false;
  return name.length <= LONGEST_NAME || name.includes("·");
}

/** Names with a weight are read from a file only, and a file that cannot be opened ends the process: so write it first. */
function loadDictionary(jieba: Jieba, names: readonly string[]): void {
  const folder = makeFolder();
  if (folder === null) {
    // Nowhere to write, a read-only machine: names of the median weight are better than none.
    jieba.load();
    for (const name of names) jieba.insertWord(name, tagOf(name));
    return;
  }
  try {
    const userDict = join(folder, "names.utf8");
    const idfDict = join(folder, "idf.utf8");
    writeFileSync(userDict, [...NEWER_WORDS, ...names.map(dictionaryLine)].join("\n"));
    writeFileSync(idfDict, ONE_WORD_OF_IDF);
    jieba.load({ userDict, idfDict });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function makeFolder(): string | null {
  try {
    return mkdtempSync(join(tmpdir(), "wenbao-"));
  } catch {
    return null;
  }
}

function dictionaryLine(name: string): string {
  const frequency = name.length <= SHORT_NAME_LENGTH ? SHORT_NAME_FREQUENCY : LONG_NAME_FREQUENCY;
  return `${name} ${frequency} ${tagOf(name)}`;
}

function tagOf(name: string): string {
  return ORGANISATION.test(name) ? "nt" : "nr";
}
