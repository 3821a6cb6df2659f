import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseNewEvent } from "@nri-commons/core/content/types";
import { isJsonObject, type JsonObject, type Parsed } from "@nri-commons/core/kit";
import { parseConfig } from "@nri-commons/core/server";
import { describe, expect, it } from "vitest";

const data = resolve(import.meta.dirname, "../../nodes/demo/data");

const eventFiles = [...namesIn("events"), ...namesIn("samples").filter((name) => name.endsWith("-events.json"))];

describe("sample data of the demonstration", () => {
  it("makes a configuration that every demo node starts with", () => {
    const nodes = Object.entries(read("profiles.json")["nodes"] ?? {});
    expect(nodes.map(([name]) => name)).toEqual(["global", "kigf", "waigf", "dc"]);
    const wrong = nodes.flatMap(([name, initiative]) => {
      const parsed = parseConfig({ origin: "http://localhost:4000", demo: true, initiative });
      return problemsOf({ key: name }, parsed);
    });
    expect(wrong).toEqual([]);
  });

  it.each(eventFiles)("%s holds events as the node takes them", (file) => {
    const events = itemsOf(file).flatMap((item) => [item, ...listOf(item["sessions"])]);
    expect(events.length).toBeGreaterThan(0);
    expect(events.flatMap((item) => problemsOf(item, parseNewEvent(item["event"])))).toEqual([]);
  });
});

function problemsOf(item: JsonObject, parsed: Parsed<unknown>): string[] {
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${String(item["key"])} ${path}: ${message}`);
}

function namesIn(folder: string): string[] {
  return readdirSync(join(data, folder)).map((name) => `${folder}/${name}`);
}

function read(file: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(join(data, file), "utf8"));
  if (!isJsonObject(value)) throw new Error(`${file} is not an object`);
  return value;
}

function itemsOf(file: string): JsonObject[] {
  return listOf(read(file)["items"]);
}

function listOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
