import { describe, expect, it } from "vitest";
import { namesOf } from "../../src/newspaper/names-of.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";

describe("namesOf", () => {
  it("gives people, reporters and correspondents, each once", () => {
    const text = "某市召开会议\n\n本报讯(记者 王红 通讯员 李明)昨日,市长何雄讲话。\n";
    const pages = ["a.txt", "b.txt"].map((page) => ({ page, text }));

    expect([...namesOf(readArchive(pages))].sort()).toEqual(["何雄", "李明", "王红"].sort());
  });
});
