/** A row of a table: what stands under each column's heading. */
export type Row = Readonly<Record<string, string>>;

/** The rows of the first table under a heading, or of the first whose leading column is called so. */
export function tableUnder(markdown: string, heading: string, leading?: string): Row[] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => new RegExp(`^#+ ${heading}$`).test(line));
  const isHead = (line: string) => line.startsWith(leading === undefined ? "|" : `| ${leading} |`);
  const from = start < 0 ? -1 : lines.findIndex((line, index) => index > start && isHead(line));
  if (from < 0) return [];
  const end = lines.findIndex((line, index) => index > from && !line.startsWith("|"));
  const [columns = [], _line, ...rows] = lines.slice(from, end < 0 ? undefined : end).map(cellsOf);
  return rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])));
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
