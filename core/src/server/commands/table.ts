type Cell = string | number | undefined;

/** A table for a terminal: columns padded to their widest cell, nothing drawn. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], empty: string): string {
  if (rows.length === 0) return empty;
  const text = [head, ...rows].map((row) => row.map((cell) => (cell === undefined ? "–" : onOneLine(String(cell)))));
  const widths = head.map((_, column) => Math.max(...text.map((row) => row[column]?.length ?? 0)));
  return text
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A name with line breaks in it would write rows of its own. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, " ");
}
