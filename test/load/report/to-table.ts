import type { BenchResult, Figure } from "./figures.ts";

/** For the terminal: figures, then goals, each reached or not. */
export function toTable(result: BenchResult): string {
  const { bench, date, commit, machine, quick, sections, tables = [], goals, missing } = result;
  const figures = sections.flatMap(({ figures }) => figures);
  const width = Math.max(...figures.map(({ name }) => name.length)) + 2;
  const lines = [
    `${bench}${quick ? " (quick)" : ""}, ${date}, ${commit}`,
    machine,
    ...sections.flatMap(({ title, figures }) => ["", title, ...figures.map((figure) => line(figure, width))]),
    ...tables.flatMap(({ title, head, rows }) => ["", title, ...aligned([head, ...rows])]),
    "",
    "Goals",
    ...goals.map(
      ({ id, goal, measured, reached }) => `  ${reached ? "reached    " : "NOT reached"} ${id}: ${goal}: ${measured}`,
    ),
    ...missing.map((what) => `  not measured: ${what}`),
  ];
  return `${lines.join("\n")}\n`;
}

function line({ name, value, unit, note }: Figure, width: number): string {
  return `  ${name.padEnd(width)}${showNumber(value, unit).padStart(12)} ${unit.padEnd(7)}${note ?? ""}`.trimEnd();
}

/** Columns of equal width. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return rows.map((row) => line(row).trimEnd());
}

export function showNumber(value: number, unit: Figure["unit"]): string {
  const digits = unit === "x" ? 2 : unit === "ms" && value < 100 ? 1 : 0;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
