import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { loadPages } from "../../src/newspaper/load-pages.ts";
import { readArchive } from "../../src/newspaper/read-archive.ts";
import { runCommand } from "../support/run-command.ts";

/** Answers of every outcome, and a conversation whose last question leans on the one before. */
const BATCH = [
  { id: "D1", question: "去年郑州有多少人次无偿献血?" },
  { id: 2, question: "疫情防控", context_turns: null },
  { id: "D3", question: "洛阳去年有多少人献血?" },
  {
    id: "D4",
    question: "他还去了哪里?",
    context_turns: [
      { role: "user", text: "何雄" },
      { role: "assistant", text: "安伟" },
    ],
  },
  { id: "D5", question: "他还去了哪里?" },
];

type AnswerLine = Answer & { readonly id: string | number; readonly elapsedMs: number };

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "wenbao-ask-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
}

describe("ask --batch", () => {
  let stderr: string;
  let answers: readonly AnswerLine[];
  beforeAll(() => {
    const lines = BATCH.map((question) => JSON.stringify(question)).join("\n\n");
    const ended = runCommand("ask", ["--batch", file("batch.jsonl", lines)], { PAGES_DIR: "seeds" });
    expect(ended.status, ended.stderr).toBe(0);
    stderr = ended.stderr;
    answers = ended.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  });

  it("prints an answer a line, in the order of the questions, and nothing besides", () => {
    expect(answers.map(({ id, question }) => [id, question])).toEqual(BATCH.map(({ id, question }) => [id, question]));
    expect(stderr).toBe("");
  });

  it("prints the fields that scripts rely on, and no others", () => {
    const reference = ["articleId", "page", "headline", "date"];
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual([
        ...[
          "id",
          "question",
          "outcome",
          "answer",
          "citations",
          "nearest",
          "suggestion",
          "instead",
          "understood",
          "elapsedMs",
        ],
      ]);
      expect(Object.keys(answer.understood)).toEqual(["terms", "corrected", "from", "to", "people", "followUp"]);
      for (const citation of answer.citations) expect(Object.keys(citation)).toEqual([...reference, "excerpt", "also"]);
      for (const near of answer.nearest) expect(Object.keys(near)).toEqual(reference);
      expect(answer.elapsedMs).toBeGreaterThanOrEqual(0);
    }
  });

  it("gives what each outcome promises", () => {
    const [answer, articles, nothing] = answers;

    expect(answer).toMatchObject({ outcome: "answer", answer: "228154人次", nearest: [] });
    expect(answer?.citations[0]?.excerpt).toContain("228154人次");
    expect(articles).toMatchObject({ outcome: "articles", answer: null, nearest: [] });
    expect(articles?.citations.length).toBeGreaterThan(1);
    expect(nothing).toMatchObject({ outcome: "not-found", answer: null, citations: [] });
    expect(nothing?.nearest.length).toBeGreaterThan(0);
  });

  it("quotes at most 300 characters, as they stand in the article", async () => {
    const archive = readArchive((await loadPages("seeds")).pages);
    const citations = answers.flatMap((answer) => answer.citations);

    for (const { articleId, page, date, excerpt } of citations) {
      const article = archive.find(articleId);
      expect({ page, date }).toEqual({ page: article?.page, date: article?.published?.date });
      expect([article?.headline, ...(article?.body ?? [])].join("\n")).toContain(excerpt);
      expect(excerpt.length).toBeLessThanOrEqual(300);
    }
    expect(citations.length).toBeGreaterThan(0);
  });

  it("asks the turns of the reader first, and of the reader only", () => {
    const [, , , inConversation, alone] = answers;

    expect(inConversation?.understood).toMatchObject({ followUp: true, people: ["何雄"] });
    expect(alone?.understood).toMatchObject({ followUp: false, people: [] });
  });
});

describe("ask", () => {
  beforeAll(() => {
    mkdirSync(join(dir, "pages"));
    file("pages/page.txt", "镜湖公园樱花盛开\n\n本报讯(记者 王红)2024年3月15日,镜湖公园迎来游客8600人次。\n");
    file("pages/notes.pdf", "notes");
  });

  it("prints one answer as text, from the pages given before those of the environment", () => {
    const { status, stdout, stderr } = runCommand("ask", ["--pages", join(dir, "pages"), "镜湖公园", "游客多少人次"], {
      PAGES_DIR: join(dir, "none"),
    });

    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^8600人次\n[^\n]*8600人次[^\n]*\n {2}—— 镜湖公园樱花盛开 · 报名不详 · 2024-03-16\(推断\) · page\.txt\n$/,
    );
    expect(stderr).toMatch(/^notes\.pdf: expected .*\n1 pages read, 1 files left out\n$/);
  });

  it("prints one answer as one line of JSON", () => {
    const { status, stdout } = runCommand("ask", ["--json", "--pages", join(dir, "pages"), "镜湖公园"]);

    expect(status).toBe(0);
    expect(stdout).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(stdout)).toMatchObject({
      id: "1",
      question: "镜湖公园",
      outcome: "articles",
      citations: [{ page: "page.txt", also: [] }],
    });
  });

  it.each([[[]], [["--wrong", "问题"]], [["--batch", "file", "问题"]]])("ends with 64 and the usage for %j", (args) => {
    const { status, stdout, stderr } = runCommand("ask", args);

    expect([status, stdout]).toEqual([64, ""]);
    expect(stderr).toMatch(/usage: npm run -s ask .*\n$/);
  });

  it.each([
    ["a line that is no question", "batch.jsonl:2: expected a JSON object", '{"id":1,"question":"甲"}\n{\n'],
    [
      "an id that was there before",
      "batch.jsonl:2: expected an id",
      '{"id":1,"question":"甲"}\n{"id":1,"question":"乙"}\n',
    ],
    ["a file that is not there", "none.jsonl: ", null],
  ])("ends with 65 and one line that names %s", (_, message, content) => {
    const batch = content === null ? join(dir, "none.jsonl") : file("batch.jsonl", content);

    const { status, stdout, stderr } = runCommand("ask", ["--batch", batch]);

    expect([status, stdout]).toEqual([65, ""]);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(join(dir, message));
  });
});
