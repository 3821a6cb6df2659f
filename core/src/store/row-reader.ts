/** A table as it is told outside of any database: its name and its columns in the order of their names. */
export interface TableShape {
  name: string;
  columns: readonly string[];
}

/** One row, its values in the order of the table's columns. */
export type Cells = readonly (string | number | null)[];

/** One moment of a whole database, whichever of the two it is: never more than some hundred rows in memory. */
export interface RowReader {
  /** In the order of their names; without what the database derives by itself (search indexes, figures). */
  tables(): Promise<TableShape[]>;
  /** In no promised order. */
  rows(table: TableShape): AsyncGenerator<readonly Cells[]>;
}

/** The driver gives what was stored: text, numbers and nothing. */
export function toCells(columns: readonly string[], row: Readonly<Record<string, unknown>>): Cells {
  return columns.map((column) => {
    const value = row[column];
    if (value === null || typeof value === "string" || typeof value === "number") return value;
    throw new TypeError(`The column ${column} holds a ${typeof value}, which no backup can carry.`);
  });
}
