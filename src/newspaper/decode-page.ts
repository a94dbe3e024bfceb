/** The text of a page file, or the reason why its bytes are no text. */
export type Decoded = { readonly text: string } | { readonly reason: string };

/** Share of control characters, or of replacement characters, above which bytes are taken for something other than text. */
const MAX_CONTROL_SHARE = 0.01;
/** C0 and C1 control characters other than tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/**
 * Decodes a page: UTF-8, UTF-16 or GB18030 (which holds GBK and GB2312), by byte order mark or by what is valid.
 * Line ends become `\n`.
 */
export function decodePage(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { reason: "the file is empty" };
  const decoded = decodeByMark(bytes) ?? decodeByContent(bytes);
  if ("reason" in decoded) return decoded;
  const text = decoded.text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n");
  if (text.trim() === "") return { reason: "the file holds only white space" };
  if (text.includes("\u0000")) return { reason: "expected text, found NUL bytes" };
  const controls = text.match(CONTROL_CHARACTER)?.length ?? 0;
  if (controls / text.length > MAX_CONTROL_SHARE)
    return { reason: `expected text, found ${controls} control characters` };
  return { text: withoutControls(text) };
}

/** `text` without its control characters; tabs and line ends stay. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL_CHARACTER, "");
}

function decodeByMark(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs(bytes.subarray(3), "utf-8");
  if (first === 0xff && second === 0xfe) return decodeAs(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return decodeAs(bytes.subarray(2), "utf-16be");
  return undefined;
}

function decodeByContent(bytes: Uint8Array): Decoded {
  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeAs(bytes, utf16);
  if (bytes.includes(0)) return { reason: "expected text, found NUL bytes" };
  const utf8 = decodeAs(bytes, "utf-8");
  if (!("reason" in utf8)) return utf8;
  const gb = decodeAs(bytes, "gb18030");
  return "reason" in gb ? { reason: "expected UTF-8, UTF-16 or GB18030 text, the bytes are none of them" } : gb;
}

/** UTF-16 without a mark: line feeds and ASCII leave NUL bytes on one side only. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, 4096);
  const lowZeros = sample.filter((byte, i) => i % 2 === 0 && byte === 0).length;
  const highZeros = sample.filter((byte, i) => i % 2 === 1 && byte === 0).length;
  if (lowZeros > 0 === highZeros > 0) return undefined;
  const encoding = highZeros > 0 ? "utf-16le" : "utf-16be";
  return hasHan(bytes, encoding) ? encoding : undefined;
}

function hasHan(bytes: Uint8Array, encoding: string): boolean {
  const decoded = decodeAs(bytes.subarray(0, 4096), encoding);
  return !("reason" in decoded) && /\p{Script=Han}{4}/u.test(decoded.text);
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    // A fatal decoder throws on the first byte that does not fit: that is the answer asked for.
    return { reason: `the bytes are not valid ${encoding}` };
  }
}
