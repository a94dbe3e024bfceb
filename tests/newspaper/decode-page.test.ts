import { describe, expect, it } from "vitest";
import { decodePage } from "../../src/newspaper/decode-page.ts";

const TEXT = "郑州晚报 A03\n市民献血。\n";
const UTF_8 = Buffer.from(TEXT);
const LITTLE = Buffer.from(TEXT, "utf16le");
const BIG = Buffer.from(LITTLE).swap16();
/** 中文。 and 𠀀, which GB18030 writes with four bytes. */
const GB = Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4, 0xa1, 0xa3, 0x95, 0x32, 0x82, 0x36);

describe("decodePage", () => {
  it.each([
    ["UTF-8", UTF_8],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["UTF-16, little end first, with a mark", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["UTF-16, big end first, with a mark", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
    ["UTF-16, little end first", LITTLE],
    ["UTF-16, big end first", BIG],
  ])("reads %s", (_, bytes) => {
    expect(decodePage(bytes)).toEqual({ text: TEXT });
  });

  it("reads GB18030, with characters of four bytes", () => {
    expect(decodePage(GB)).toEqual({ text: "中文。𠀀" });
  });

  it.each([
    ["CRLF", "甲\r\n乙\r\n"],
    ["CR", "甲\r乙\r"],
    ["NEL", "甲\u0085乙\u0085"],
    ["line and paragraph separators", "甲\u2028乙\u2029"],
  ])("makes line feeds of %s", (_, text) => {
    expect(decodePage(Buffer.from(text))).toMatchObject({ text: "甲\n乙\n" });
  });

  it("takes out a few control characters and keeps tabs", () => {
    const text = `${"好".repeat(200)}\u0007\t\u001B好`;

    expect(decodePage(Buffer.from(text))).toMatchObject({ text: `${"好".repeat(200)}\t好` });
  });

  it.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["a mark alone", Buffer.from("\uFEFF"), "white space"],
    ["white space", Buffer.from(" \r\n\t\u3000\n"), "white space"],
    ["a NUL among text", Buffer.from("市民献\u0000血"), "NUL"],
    ["NUL in UTF-16", Buffer.from("\uFEFF市民献\u0000血", "utf16le"), "NUL"],
    ["many control characters", Buffer.from("好\u0001好\u0002好"), "control"],
    ["bytes of no encoding", Uint8Array.of(0xff, 0xff, 0x80, 0x80), "UTF-8"],
    ["half a character of UTF-16", Buffer.from("\uFEFF市", "utf16le").subarray(0, 3), "utf-16le"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), "NUL"],
  ])("says why %s is no page", (_, bytes, word) => {
    expect(decodePage(bytes)).toEqual({ reason: expect.stringContaining(word) });
  });
});
