import type { Plugin } from "../../plugin/index.ts";
import type { TestNode } from "../boot-test-node.ts";

/** A text that changes by itself from run to run counts as the same: ids, and long random words. */
const random = /\b[0-7][0-9a-hjkmnp-tv-z]{25}\b|(?=[\w.~-]*(?:\d|[a-z][A-Z]))[\w.~-]{20,}/g;

export function prefixOf({ id }: Pick<Plugin, "id">): string {
  return `${id.replaceAll("-", "_")}_`;
}

type Rows = Record<string, unknown>[];

/** All rows of the plugin's own tables. */
export async function readTables(node: TestNode, plugin: Pick<Plugin, "id">): Promise<Map<string, Rows>> {
  const db = node.store.db as never as import("kysely").Kysely<Record<string, Record<string, unknown>>>;
  const all = await db.introspection.getTables();
  const own = all.filter(({ name, isView }) => !isView && name.startsWith(prefixOf(plugin)));
  const tables = new Map<string, Rows>();
  for (const { name } of own) tables.set(name, await db.selectFrom(name).selectAll().execute());
  return tables;
}

/** What the plugin has kept, as a text to compare: rows in any order, random words left out, and the facts that it may tell. */
export async function stateOf(node: TestNode, plugin: Plugin): Promise<string> {
  const lines: string[] = [];
  for (const [table, rows] of await readTables(node, plugin)) {
    lines.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`.replaceAll(random, "…")).sort());
  }
  const facts = await node.store.db.selectFrom("fact").select(["type", "payload"]).execute();
  const told = new Set(Object.keys(plugin.announces ?? {}));
  lines.push(
    ...facts
      .filter(({ type }) => told.has(type))
      .map(({ type, payload }) => `fact ${type} ${payload}`.replaceAll(random, "…"))
      .sort(),
  );
  return lines.join("\n");
}

/** The first line that only one of the two has. */
export function differenceOf(before: string, after: string): string {
  const [old, now] = [before, after].map((state) => state.split("\n").filter((line) => line !== "")) as [
    string[],
    string[],
  ];
  const more = now.find((line) => !take(old, line));
  const less = old[0];
  const line = more === undefined ? `without ${less}` : `with ${more}`;
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function take(lines: string[], line: string): boolean {
  const at = lines.indexOf(line);
  if (at >= 0) lines.splice(at, 1);
  return at >= 0;
}

/** Which rows there are, whatever stands in them. */
export function shapeOf(state: string): string {
  return state.replaceAll(/^(fact \S+|\S+) .*$/gm, "$1");
}

/** `table.column` of every value in which one of these words stands. */
export async function placesOf(node: TestNode, plugin: Plugin, words: readonly string[]): Promise<string[]> {
  const places = new Set<string>();
  for (const [table, rows] of await readTables(node, plugin)) {
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const text = String(value).toLowerCase();
        if (words.some((word) => text.includes(word.toLowerCase()))) places.add(`${table}.${column}`);
      }
    }
  }
  return [...places].sort();
}
