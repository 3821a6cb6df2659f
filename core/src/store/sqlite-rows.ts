import { connectSqlite } from "./connect-sqlite.ts";
import { type RowReader, type TableShape, toCells } from "./row-reader.ts";

export interface SqliteCopy extends RowReader {
  /** What `integrity_check`, `foreign_key_check` and the search index's own check find; empty when all is well. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

/** Small enough that a running node answers in between. */
const PAGE = 100;

/** Copies a database that may be in use, as it is at one moment: the writer goes on meanwhile. `to` must not exist. */
export async function vacuumInto(from: string, to: string): Promise<void> {
  const connection = await connectSqlite(from, { readOnly: true });
  try {
    await connection.exec(`vacuum into '${to.replaceAll("'", "''")}'`);
  } finally {
    await connection.close();
  }
}

/** Opens a file that no node has open: a copy by `vacuumInto`. */
export async function openSqliteCopy(file: string): Promise<SqliteCopy> {
  const connection = await connectSqlite(file);
  const names = async (sql: string) => (await connection.all(sql)).map(({ name }) => String(name));
  return {
    async tables() {
      const tables: TableShape[] = [];
      const all = await names(
        "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
      );
      for (const name of all) tables.push({ name, columns: await columnsOf(name) });
      return tables;
    },
    async *rows({ name, columns }) {
      const list = columns.map(quote).join(", ");
      const sql = `select rowid as "row id", ${list} from ${quote(name)} where rowid > ? order by rowid limit ${PAGE}`;
      for (let after = Number.MIN_SAFE_INTEGER; ; ) {
        const rows = await connection.all(sql, [after]);
        if (rows.length > 0) yield rows.map((row) => toCells(columns, row));
        const last = rows.at(-1)?.["row id"];
        if (rows.length < PAGE || typeof last !== "number") return;
        after = last;
      }
    },
    async faults() {
      const integrity = (await connection.all("pragma integrity_check(10)")).map((row) =>
        String(row["integrity_check"]),
      );
      const orphans = (await connection.all("pragma foreign_key_check")).map(
        (row) => `a row of ${String(row["table"])} refers to a row of ${String(row["parent"])} that is not there`,
      );
      const found = [...integrity.filter((line) => line !== "ok"), ...orphans.slice(0, 10)];
      return found.length > 0 ? found : checkIndexes();
    },
    close: () => connection.close(),
  };

  async function columnsOf(table: string) {
    const rows = await connection.all("select name from pragma_table_xinfo(?) where hidden = 0 order by name", [table]);
    return rows.map(({ name }) => String(name)).sort();
  }

  async function checkIndexes(): Promise<string[]> {
    const indexes = await names("select name from sqlite_schema where sql like 'create virtual table%using fts5%'");
    const faults: string[] = [];
    for (const name of indexes) {
      await connection
        .exec(`insert into ${quote(name)} (${quote(name)}) values ('integrity-check')`)
        .catch((error: Error) => faults.push(`the search index ${name} is damaged: ${error.message}`));
    }
    return faults;
  }
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
