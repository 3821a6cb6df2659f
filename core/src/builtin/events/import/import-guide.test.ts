import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseNewEvent } from "../../../content/types/index.ts";
import { csvColumns } from "../csv-columns.ts";
import { readCsvEvents } from "./read-csv-events.ts";

const guide = readFileSync(new URL("../../../../../docs/guide/import-events.md", import.meta.url), "utf8");
const rows = [...guide.matchAll(/^\| `(\w+)` \| .* \| `(.*)` \|$/gm)].map(([, column = "", example = ""]) => ({
  column,
  example,
}));

it("tells every column of the table, and no other", () => {
  expect(rows.map(({ column }) => column)).toEqual([...csvColumns]);
});

it("gives examples that are taken in as they stand", async () => {
  const shown = rows.filter(({ column }) => column !== "partOf");
  const line = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(",");
  const text = [line(shown.map(({ column }) => column)), line(shown.map(({ example }) => example))].join("\n");
  const { rows: read, problems } = await readCsvEvents(text, { zone: "Etc/UTC", lang: "en" });
  expect(problems).toEqual([]);
  expect(parseNewEvent(read[0]?.input)).toMatchObject({ ok: true });
  const [, json = ""] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(parseNewEvent(JSON.parse(json))).toMatchObject({ ok: true });
});
