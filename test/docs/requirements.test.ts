import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import ids from "./requirement-ids.json" with { type: "json" };

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(resolve(root, "docs/requirements.md"), "utf8");
const states = ["done", "part", "not yet"];
const rows = readRows(page);

describe("docs/requirements.md", () => {
  it("has each of the 111 rows exactly once", () => {
    expect(ids).toHaveLength(111);
    expect(rows.map((row) => row.ids).sort()).toEqual([...ids].sort());
  });

  it("gives every row one of the three states", () => {
    expect(rows.filter((row) => !states.includes(row.state)).map((row) => row.ids)).toEqual([]);
  });

  it("keeps the module of every row", () => {
    expect(rows.filter((row) => row.module === "" || row.need === "").map((row) => row.ids)).toEqual([]);
  });

  it("tells the totals that the rows add up to", () => {
    const [done, part, open] = states.map((state) => rows.filter((row) => row.state === state).length);
    expect(page).toContain(`Now: ${done} done, ${part} part, ${open} not yet.`);
  });

  it("names no test for a row that is not there yet", () => {
    expect(rows.filter((row) => row.state === "not yet" && row.tests.length > 0).map((row) => row.ids)).toEqual([]);
  });

  it("names a test and a place for every row that is done or in part there", () => {
    const claimed = rows.filter((row) => row.state !== "not yet");
    expect(claimed.filter((row) => row.tests.length === 0).map((row) => row.ids)).toEqual([]);
    expect(claimed.filter((row) => row.folders.length === 0).map((row) => row.ids)).toEqual([]);
  });

  it("names only tests that exist under that very title", () => {
    const missing = rows.flatMap((row) =>
      row.tests.filter((test) => !hasTitle(test)).map((test) => ({ ...test, row: row.ids })),
    );
    expect(missing).toEqual([]);
  });

  it("names only folders and files that exist", () => {
    const missing = rows.flatMap((row) => row.folders.filter((folder) => !existsSync(resolve(root, folder))));
    expect(missing).toEqual([]);
  });
});

interface Row {
  ids: string;
  need: string;
  module: string;
  state: string;
  folders: string[];
  tests: { file: string; title: string }[];
}

/** The rows of the last table: ids, need, asked of the software, module, state, where, shown by. */
function readRows(markdown: string): Row[] {
  const lines = markdown.split("\n");
  const begin = lines.findIndex((line) => line.startsWith("| ids |"));
  const cells = lines
    .slice(begin + 2)
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  return cells.map(([, name = "", need = "", , module = "", state = "", where = "", shown = ""]) => ({
    ids: name,
    need,
    module,
    state,
    folders: [...where.matchAll(/`([^`]+)`/g)].map(([, folder = ""]) => folder),
    tests: [...shown.matchAll(/`([^`]+)`: "([^"]+)"/g)].map(([, file = "", title = ""]) => ({ file, title })),
  }));
}

/** The file has a test of that title which runs: a skipped one shows nothing. */
function hasTitle({ file, title }: { file: string; title: string }): boolean {
  const path = resolve(root, file);
  if (!/\.test\.tsx?$/.test(file) || !existsSync(path)) return false;
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`\\b(?:it|test)\\(\\s*"${literal}"`).test(readFileSync(path, "utf8"));
}
