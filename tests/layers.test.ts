import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

/** What each folder of src/ may import besides itself, and the packages that only it knows. main.ts may import all. */
const TABLE: Readonly<Record<string, { readonly imports: readonly string[]; readonly packages: readonly string[] }>> = {
  text: { imports: [], packages: ["nodejieba", "opencc-js"] },
  newspaper: { imports: ["text"], packages: [] },
  search: { imports: ["text", "newspaper"], packages: ["minisearch"] },
  answering: { imports: ["text", "newspaper", "search"], packages: ["pinyin-pro"] },
  kept: { imports: [], packages: [] },
  bot: {
    imports: ["text", "newspaper", "search", "answering", "kept"],
    packages: [
      "@grammyjs/parse-mode",
      "@grammyjs/runner",
      "grammy",
      "https-proxy-agent",
      "pino",
      "prom-client",
      "rate-limiter-flexible",
      "socks-proxy-agent",
    ],
  },
  cli: { imports: ["text", "newspaper", "search", "answering", "kept", "config.ts"], packages: ["dotenv"] },
  "config.ts": { imports: [], packages: [] },
  "main.ts": { imports: ["text", "newspaper", "search", "answering", "kept", "bot", "cli", "config.ts"], packages: [] },
};

/** Where the process, its signals and the clock are touched. */
const EDGES: readonly string[] = ["main.ts", "cli"];
/** Runs the TypeScript and is imported by nothing. */
const RUNNERS: readonly string[] = ["tsx"];

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"(?<specifier>[^"]+)"/gu;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu;
const CLOCK = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/u;

interface SourceFile {
  /** From src/, `text/fold.ts`. */
  readonly path: string;
  /** `text`, or the file itself where it stands in src/. */
  readonly folder: string;
  readonly text: string;
  /** Without comments; empty for data. */
  readonly code: string;
  readonly imports: readonly string[];
}

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:ts|json)$/u.test(path))
  .map(sourceFile);

function sourceFile(name: string): SourceFile {
  const path = name.replaceAll("\\", "/");
  const text = readFileSync(`src/${path}`, "utf8");
  const code = path.endsWith(".ts") ? text.replace(COMMENT, "") : "";
  const imports = [...code.matchAll(IMPORT)].map(({ groups }) => groups?.specifier ?? "");
  return { path, folder: folderOf(path), text, code, imports };
}

function folderOf(path: string): string {
  return path.split("/")[0] ?? path;
}

/** The folder that a relative import of `file` leads to. */
function targetOf(file: SourceFile, specifier: string): string {
  return folderOf(posix.normalize(posix.join(posix.dirname(file.path), specifier)));
}

function isOwn(specifier: string): boolean {
  return specifier.startsWith(".");
}

/** `@grammyjs/runner` of `@grammyjs/runner/out/x`. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

describe("the folders of src/", () => {
  it("are those of the table", () => {
    expect(new Set(FILES.map(({ folder }) => folder))).toEqual(new Set(Object.keys(TABLE)));
  });

  it("import only the folders before them", () => {
    const crossings = FILES.flatMap((file) =>
      file.imports
        .filter(isOwn)
        .map((specifier) => targetOf(file, specifier))
        .filter((target) => target !== file.folder && !TABLE[file.folder]?.imports.includes(target))
        .map((target) => `${file.path} imports ${target}`),
    );

    expect(crossings).toEqual([]);
  });

  it.each(Object.entries(TABLE))("know only their own packages: %s", (folder, { packages }) => {
    const known = FILES.filter((file) => file.folder === folder).flatMap(({ imports }) => imports);
    const foreign = known.filter((specifier) => !isOwn(specifier) && !specifier.startsWith("node:"));

    expect([...new Set(foreign.map(packageOf))].sort()).toEqual(packages);
  });

  it("know every package that is installed, and none besides", () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const installed = Object.keys({ ...dependencies, ...optionalDependencies });
    const known = Object.values(TABLE).flatMap(({ packages }) => packages);

    expect([...known, ...RUNNERS].sort()).toEqual(installed.sort());
  });

  it("import files by their full names", () => {
    const bare = FILES.flatMap(({ path, imports }) =>
      imports.filter((specifier) => isOwn(specifier) && !/\.(?:ts|json)$/u.test(specifier)).map((s) => `${path}: ${s}`),
    );

    expect(bare).toEqual([]);
  });

  it.each([
    ["the process", /\bprocess\b/u],
    ["the clock", CLOCK],
  ])("leave %s to main.ts and the commands", (_, words) => {
    const inside = FILES.filter(({ folder }) => !EDGES.includes(folder));

    expect(inside.filter(({ code }) => words.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it("hold no name of the seed pages, so that they read pages nobody has seen", () => {
    const stories: readonly Record<"people" | "reporters" | "correspondents", readonly string[]>[] = JSON.parse(
      readFileSync("tests/acceptance/seeds/articles.json", "utf8"),
    );
    const names = stories.flatMap(({ people, reporters, correspondents }) => [
      ...people,
      ...reporters,
      ...correspondents,
    ]);

    const held = FILES.flatMap(({ path, text }) =>
      text.split("\n").flatMap((line) => names.filter((name) => line.includes(name)).map((name) => `${path}: ${name}`)),
    );

    expect(held).toEqual([]);
    expect(names.length).toBeGreaterThan(50);
  });
});
