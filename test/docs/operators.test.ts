import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createLog } from "@nri-commons/core/kit";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableUnder } from "./tables.ts";

const file = fileURLToPath(new URL("../../docs/guide/operators.md", import.meta.url));

describe("docs/guide/operators.md", () => {
  const lines: Record<string, unknown>[] = [];
  let node: TestNode;
  beforeAll(async () => {
    const log = createLog("info", { write: (line) => lines.push(JSON.parse(line)) });
    node = await bootTestNode({ name: "documented", log });
  });
  afterAll(() => node.remove());

  it("tells every metric as the code has it", () => {
    const rows = node.metrics.map(({ name, type, labels = [], help }) => {
      const list = labels.map((label) => `\`${label}\``).join(", ");
      return `| \`${name}\` | ${type} | ${list || "–"} | ${help} |`;
    });
    const head = "| metric | kind | labels | what |\n|---|---|---|---|\n";
    const text = readFileSync(file, "utf8");
    const from = text.indexOf(head) + head.length;
    const end = text.indexOf("\n\n", from);
    if (process.env["UPDATE_DOCS"]) writeFileSync(file, `${text.slice(0, from)}${rows.join("\n")}${text.slice(end)}`);
    const told = readFileSync(file, "utf8");
    expect(told.slice(from, told.indexOf("\n\n", from)).split("\n")).toEqual(rows);
  });

  it("tells every check of nri doctor, and no other", async () => {
    const { data } = await node.run("doctor");
    const { findings } = data as { findings: { check: string }[] };
    const told = tableUnder(readFileSync(file, "utf8"), "Is it well\\?", "check").flatMap(({ check = "" }) =>
      check.split(", "),
    );
    // Only where there is a registry, where the address is https, and where mail is set up.
    const looked = [...findings.map(({ check }) => check), "registry", "certificate", "name", "mail sender"];
    expect(told.sort()).toEqual([...new Set(looked)].sort());
  });

  it("names the fields of a request's line, and no other", async () => {
    await node.get("/en/");
    const rows = tableUnder(readFileSync(file, "utf8"), "The log");
    const told = rows.find((row) => row["line (`msg`)"] === "`request`")?.["fields"] ?? "";
    const always = (told.split(";")[0] ?? "").matchAll(/`(\w+)`/g);
    const logged = Object.keys(lines.find(({ msg }) => msg === "request") ?? {});
    const everywhere = ["level", "time", "msg"];
    expect([...[...always].map(([, name = ""]) => name), ...everywhere].sort()).toEqual(logged.sort());
  });
});
