import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  parseConsent,
  parseFigures,
  parseNewDirectoryEntry,
  parseNewEvent,
  parseNewExpert,
  parseNewOutput,
} from "@nri-commons/core/content/types";
import { isJsonObject, type JsonObject, type Parsed } from "@nri-commons/core/kit";
import { parseConfig } from "@nri-commons/core/server";
import { describe, expect, it } from "vitest";

const data = resolve(import.meta.dirname, "../../nodes/demo/data");
const compiled = Date.parse("2026-11-20T00:00:00Z");
const files = readdirSync(data, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".json") && name !== "profiles.json",
);
const items = files.flatMap((file) => withSessions(read(file)["items"]).map((item) => ({ file, item })));
const samples = items.filter(({ file }) => read(file)["about"] && aboutOf(file)["sample"] === true);

describe("the data of the demonstration", () => {
  it("configures every node with what it can start with", () => {
    const nodes = Object.entries(read("profiles.json")["nodes"] ?? {});
    expect(nodes.map(([name]) => name)).toEqual(["global", "kigf", "waigf", "dc"]);
    const problems = nodes.flatMap(([name, initiative]) =>
      problemsOf(name, parseConfig({ origin: "http://localhost:4000", demo: true, initiative })),
    );
    expect(problems).toEqual([]);
  });

  it.each(files)("%s is what the node's own parsers take", (file) => {
    const own = items.filter((one) => one.file === file).map(({ item }) => item);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((item) => problemsIn(item, aboutOf(file)["node"]))).toEqual([]);
  });

  it("gives every item a key of its own, and names only keys and files that are there", () => {
    const keys = items.map(({ item }) => item["key"]);
    expect(new Set(keys).size).toBe(keys.length);
    const named = items.flatMap(({ item }) => [item["translationOf"], item["adaptationOf"], item["derivedFrom"]]);
    expect(named.flat().filter((key) => key !== undefined && !keys.includes(key))).toEqual([]);
    const texts = items.map(({ item }) => item["file"]).filter((name) => typeof name === "string");
    expect(texts).toHaveLength(5);
    expect(texts.filter((name) => !existsSync(join(data, "outputs", name)))).toEqual([]);
  });

  it("holds the 32 Dynamic Coalitions and the 99 initiatives, and reports recognition of none", () => {
    const entries = items.map(({ item }) => item["entry"]).filter(isJsonObject);
    const count = (kind: string) => entries.filter((entry) => entry["kind"] === kind).length;
    expect(count("dynamic-coalition")).toBe(32);
    expect(count("national") + count("regional") + count("sub-regional") + count("youth")).toBe(99);
    expect(entries.filter((entry) => JSON.stringify(entry["recognition"]) !== '{"state":"not-reported"}')).toEqual([]);
  });

  it("says of every sample that it is one, in the title and in each language of it", () => {
    const marks: Record<string, string> = { en: "Sample", fr: "Exemple", sw: "Mfano", ar: "مثال" };
    const things = samples.map(({ item }) => thingOf(item));
    expect(things.filter((thing) => thing["sample"] !== true)).toEqual([]);
    const unmarked = things.flatMap((thing) =>
      Object.entries(titleOf(thing)).filter(([lang, text]) => !String(text).startsWith(marks[lang] ?? "?")),
    );
    expect(unmarked).toEqual([]);
    expect(
      items.filter(({ item, file }) => thingOf(item)["sample"] === true && aboutOf(file)["sample"] !== true),
    ).toEqual([]);
  });

  it("names no speaker, and leads nowhere but to example.org in samples", () => {
    const text = JSON.stringify(samples);
    expect(text).not.toContain('"nameConsent"');
    expect(samples.flatMap(({ item }) => speakersOf(item)).filter((speaker) => "name" in speaker)).toEqual([]);
    expect([...text.matchAll(/https?:\/\/([^/"]+)/g)].filter(([, host]) => !host?.endsWith("example.org"))).toEqual([]);
  });

  it("shows a cancelled, a postponed, a moved, an online and a hybrid event with a programme, and dates within a year", () => {
    const events = samples.map(({ item }) => item["event"]).filter(isJsonObject);
    const has = (test: (event: JsonObject) => boolean) => expect(events.some(test)).toBe(true);
    has((event) => event["status"] === "cancelled");
    has((event) => event["status"] === "postponed");
    has((event) => event["movedOnline"] === true);
    has((event) => event["attendance"] === "online");
    expect(samples.filter(({ item }) => withSessions([item]).length > 8).map(({ item }) => item["key"])).toEqual([
      "sample-kigf-2027",
    ]);
    const days = events.map((event) => String(event["start"] ?? event["startDate"]).slice(0, 10)).sort();
    expect([days.at(0), days.at(-1)]).toEqual(["2026-12-03", "2027-11-04"]);
  });

  it("has no list of participants in any document, and no address of a person", () => {
    const texts = readdirSync(join(data, "outputs/files")).map((name) =>
      readFileSync(join(data, "outputs/files", name), "utf8"),
    );
    expect(texts.filter((text) => /^\W*List of participants\W*$/im.test(text))).toEqual([]);
    expect(texts.filter((text) => /[\w.]@[\w-]+\./.test(text))).toEqual([]);
  });
});

function problemsIn(item: JsonObject, node: unknown): string[] {
  const { event, output, expert, entry, figures, consent } = item;
  const key = String(item["key"]);
  const things = [event, output, expert, entry, ...ofPlugins(item)];
  expect(things.filter((thing) => thing !== undefined)).toHaveLength(1);
  return [
    ...(event === undefined ? [] : problemsOf(key, parseNewEvent(event))),
    ...(output === undefined ? [] : problemsOf(key, parseNewOutput(output, { isRegistry: node === "global" }))),
    ...(expert === undefined ? [] : problemsOf(key, parseNewExpert(expert))),
    ...(consent === undefined ? [] : problemsOf(key, parseConsent(consent, compiled))),
    ...(entry === undefined ? [] : problemsOf(key, parseNewDirectoryEntry(entry))),
    ...(figures === undefined ? [] : problemsOf(key, parseFigures(figures))),
    ...(["global", "kigf", "waigf", "dc"].includes(String(node)) ? [] : [`${key}: no node takes it`]),
  ];
}

function problemsOf(key: string, parsed: Parsed<unknown>): string[] {
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${key} ${path}: ${message}`);
}

function thingOf(item: JsonObject): JsonObject {
  const thing = item["event"] ?? item["output"] ?? item["expert"] ?? item["entry"];
  const known = thing ?? ofPlugins(item).find((one) => one !== undefined);
  return isJsonObject(known) ? known : {};
}

/** What a command of a plugin reads. */
function ofPlugins(item: JsonObject) {
  const { lab, signal, trial, pilot, resource, practice, reuse, explainer, activity } = item;
  const { capacityRequest, capacityOffer, activityPeople, pathway } = item;
  const ofDemand = [capacityRequest, capacityOffer];
  const ofCapacity = [resource, practice, reuse, explainer, activity, activityPeople, pathway, ...ofDemand];
  return [lab, signal, trial, pilot, ...ofCapacity];
}

/** The title by language; of an expert the name, which is English. */
function titleOf(thing: JsonObject): JsonObject {
  const { fields } = thing;
  const name = isJsonObject(fields) && isJsonObject(fields["name"]) ? { en: fields["name"]["value"] } : undefined;
  const title = name ?? thing["name"] ?? thing["title"];
  return isJsonObject(title) ? title : {};
}

function speakersOf(item: JsonObject): JsonObject[] {
  const { speakers } = thingOf(item);
  return Array.isArray(speakers) ? speakers.filter(isJsonObject) : [];
}

function aboutOf(file: string): JsonObject {
  const { about } = read(file);
  return isJsonObject(about) ? about : {};
}

function withSessions(value: unknown): JsonObject[] {
  const list = Array.isArray(value) ? value.filter(isJsonObject) : [];
  return list.flatMap((item) => [item, ...withSessions(item["sessions"])]);
}

function read(file: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(join(data, file), "utf8"));
  if (!isJsonObject(value)) throw new Error(`${file} is not an object`);
  return value;
}
