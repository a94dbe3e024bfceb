/** A folder of pages, and what the operator named it with. */
export interface PagesFolder {
  readonly dir: string;
  /** For messages: `--pages`, or the variable. */
  readonly setting: "--pages" | "PAGES_DIR";
}

/** The folder that the flag names, else the variable PAGES_DIR, else `seeds`. An empty variable counts as not set. */
export function pagesFolder(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>> = {},
): PagesFolder {
  if (flag !== undefined) return { dir: flag, setting: "--pages" };
  return { dir: env.PAGES_DIR || "seeds", setting: "PAGES_DIR" };
}
