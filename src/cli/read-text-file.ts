import { readFile } from "node:fs/promises";
import { UnusableInputError } from "./unusable-input-error.ts";

/** U+FEFF byte order mark, which editors on Windows write. */
const BYTE_ORDER_MARK = /^\uFEFF/u;

/**
 * The text of a UTF-8 file, without a byte order mark.
 * @throws {UnusableInputError} that names the file when it can not be read.
 */
export async function readTextFile(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(BYTE_ORDER_MARK, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnusableInputError(`${file}: can not be read (${code})`, { cause: error });
  }
}
