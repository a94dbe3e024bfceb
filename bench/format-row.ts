/** How a table is written: rows one by one, since measuring the next may take minutes. */
export interface RowFormat {
  /** The names of the columns, with a newline behind each line. */
  readonly header: (columns: readonly string[]) => string;
  readonly row: (cells: readonly string[]) => string;
}

const FIRST_WIDTH = 28;
const WIDTH = 13;

/** For the eye: the first column to the left, numbers to the right. */
export const PLAIN_ROWS: RowFormat = { header: plainRow, row: plainRow };

/** For a README. */
export const MARKDOWN_ROWS: RowFormat = {
  header: (columns) => markdownRow(columns) + markdownRow(columns.map((_, at) => (at === 0 ? "---" : "---:"))),
  row: markdownRow,
};

function plainRow([first = "", ...cells]: readonly string[]): string {
  return `${first.padEnd(FIRST_WIDTH)}${cells.map((cell) => cell.padStart(WIDTH)).join("")}\n`;
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
