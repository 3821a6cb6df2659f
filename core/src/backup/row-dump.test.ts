import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { fromDump } from "./row-dump.ts";

it("gives every row of a dump that comes faster than it is read, also where a letter lies across two pieces", async () => {
  const rows = Array.from({ length: 5000 }, (_, n) => [n, `Ünïcode ${n}`]);
  const bytes = Buffer.from(
    [{ table: "t", columns: ["n", "text"] }, ...rows].map((line) => `${JSON.stringify(line)}\n`).join(""),
  );
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_537) }, (_, at) =>
    bytes.subarray(at * 65_537, (at + 1) * 65_537),
  );
  const read: unknown[] = [];
  for await (const page of fromDump(Readable.from(pieces, { objectMode: false }))) {
    read.push(...page.rows);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(read).toEqual(rows);
});
