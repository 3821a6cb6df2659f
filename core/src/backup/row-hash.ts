import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Cells, RowReader, TableShape } from "../store/index.ts";

const modulus = 1n << 256n;

export interface CountedTable {
  name: string;
  columns: string[];
  rows: number;
  hash: string;
}

/** Counts rows and adds up the SHA-256 of each: the same for the same rows, in whatever order a database gives them. */
export function createRowHash({ name, columns }: TableShape) {
  let rows = 0;
  let sum = 0n;
  return {
    add(row: Cells) {
      rows += 1;
      sum += BigInt(`0x${createHash("sha256").update(JSON.stringify(row)).digest("hex")}`);
    },
    done: (): CountedTable => ({
      name,
      columns: [...columns],
      rows,
      hash: (sum % modulus).toString(16).padStart(64, "0"),
    }),
  };
}

/** Counts and hashes every table of a database. */
export async function countTables(reader: RowReader, each: (rows: number) => void): Promise<CountedTable[]> {
  const counted: CountedTable[] = [];
  for (const table of await reader.tables()) {
    const hash = createRowHash(table);
    for await (const page of reader.rows(table)) {
      for (const row of page) hash.add(row);
      each(page.length);
      await setImmediate();
    }
    counted.push(hash.done());
  }
  return counted;
}

/** The tables whose rows are not those that were counted, each with the difference. */
export function differences(told: readonly CountedTable[], found: readonly CountedTable[]): string[] {
  const byName = new Map(found.map((table) => [table.name, table]));
  return told.flatMap(({ name, rows, hash }) => {
    const table = byName.get(name);
    if (table === undefined) return [`the table ${name} is missing`];
    if (table.rows !== rows) return [`${name} has ${table.rows} rows and should have ${rows}`];
    return table.hash === hash ? [] : [`rows of ${name} are not those that were saved`];
  });
}
