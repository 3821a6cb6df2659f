import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../../content/types/index.ts";
import { isJsonObject, type JsonObject } from "../../../kit/index.ts";
import { anyEvent, frame, keptEvent } from "./event-samples.ts";
import { fromEventWire, isEventObject, toEventWire } from "./event-wire.ts";

const spec = new URL("../../../../../spec/", import.meta.url);

function readJson(path: string): JsonObject {
  const json: unknown = JSON.parse(readFileSync(new URL(path, spec), "utf8"));
  if (!isJsonObject(json)) throw new Error(`${path} is not an object`);
  return json;
}

function vectors(folder: string): [string, JsonObject][] {
  return readdirSync(new URL(`vectors/${folder}/`, spec))
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, readJson(`vectors/${folder}/${file}`)]);
}

function foreignEvents() {
  return vectors("foreign").flatMap(([, { software, why, document, expect: expected }]) => {
    const event = innermost(document);
    const isEvent = isJsonObject(expected) && expected["outcome"] === "event";
    return isEvent && event ? [{ software, why, event, expected }] : [];
  });
}

function innermost(value: unknown): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  return innermost(value["object"]) ?? value;
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
for (const file of readdirSync(new URL("schemas/", spec))) ajv.addSchema(readJson(`schemas/${file}`));
const validate = ajv.getSchema("https://w3id.org/nri-commons/schemas/event.json");

/** Why it is not what `spec/schemas/event.json` asks for. Federation adds the context when it sends. */
function mistakes(wire: JsonObject): unknown {
  const context = readJson("context/wire-context.json")["@context"];
  return validate?.({ "@context": context, ...wire }) ? [] : (validate?.errors ?? "no schema");
}

function read(wire: JsonObject) {
  const parsed = fromEventWire(wire, frame);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function write(event: Event): JsonObject {
  return toEventWire(event, frame, event.description?.text);
}

/** The event as its owner would hold it, from what the wire told. */
function kept(wire: JsonObject): Event {
  const { event, published, updated } = read(wire);
  const id = String(wire["id"]).replace(frame.objectIri(""), "");
  return keptEvent({ ...event, id, published, updated: updated ?? published ?? 0, created: published ?? 0 });
}

describe("the event on the wire", () => {
  it.each(vectors("event/valid"))("reads the vector %s and writes it back valid", (_, wire) => {
    expect(isEventObject(wire)).toBe(true);
    const again = write(kept(wire));
    expect(mistakes(again)).toEqual([]);
    expect(write(kept(again))).toEqual(again);
  });

  it("keeps every field of the fullest vector that is ours to say", () => {
    const wire = readJson("vectors/event/valid/full.json");
    const again = write(kept(wire));
    const mine = ["@context", "proof", "url", "summary", "summaryMap", "published", "attachment", "organizers"];
    const same = Object.keys(wire).filter(
      (key) => !mine.includes(key) && !["displayEndTime", "participantCount", "tag"].includes(key),
    );
    const names = {
      ...wire,
      "nri:expectedOutputs": [
        { "nri:outputType": "nri-messages", name: "Key messages" },
        { "nri:outputType": "session-report", name: "Session report" },
      ],
    };
    for (const key of same) expect({ [key]: again[key] }).toEqual({ [key]: Reflect.get(names, key) });
  });

  it("says the same after any number of journeys, and always what the schema asks", () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        const first = write(event);
        expect(mistakes(first)).toEqual([]);
        const second = write(kept(first));
        expect(second).toEqual(first);
      }),
      { numRuns: process.env["CHECK_FULL"] ? 1000 : 60 },
    );
  });

  it.each(foreignEvents())("reads what $software sends: $why", ({ event, expected }) => {
    expect(isEventObject(event)).toBe(true);
    const { event: found } = read(event);
    expect(found.start).toBe(Date.parse(String(expected["startUtc"] ?? event["startTime"])));
    if (typeof expected["endUtc"] === "string") expect(found.end).toBe(Date.parse(expected["endUtc"]));
    if (typeof expected["timezone"] === "string") expect(found.zone).toBe(expected["timezone"]);
    if (expected["displayEndTime"] === false) expect(found.openEnd).toBe(true);
    if (typeof expected["addressText"] === "string") expect(found.place?.street).toBe(expected["addressText"]);
    expect(Object.values(found.name)).toEqual([event["name"]]);
    expect(mistakes(toEventWire(keptEvent(found), frame))).toEqual([]);
  });

  it("keeps the offset where no zone was named, and the named one where it was", () => {
    const start = "2027-02-02T19:30:00+01:00";
    const zone = (more: JsonObject) => read({ type: "Event", name: "x", startTime: start, ...more }).event.zone;
    expect(zone({})).toBe("Etc/GMT-1");
    expect(zone({ timezone: "+00:00" })).toBe("Etc/GMT-1");
    expect(zone({ timezone: "Europe/Paris" })).toBe("Europe/Paris");
    expect(zone({ startTime: "2027-02-02T19:30:00+05:30" })).toBe("Asia/Kolkata");
    expect(zone({ startTime: "2027-02-02T19:30:00Z", timezone: "+00:00" })).toBe("Etc/UTC");
  });

  it("tells which field it could not read, and what would do", () => {
    expect(fromEventWire({ type: "Event", name: "x", startTime: "soon" }, frame)).toEqual({
      ok: false,
      problems: [
        { path: "startTime", message: "An event needs a start that can be read, such as 2027-03-27T09:00:00+03:00" },
      ],
    });
  });

  it("names the larger event that it belongs to, wherever that lives, as ours by its id", () => {
    const wire = readJson("vectors/event/valid/part-of-a-larger-event.json");
    const away = wire["nri:partOf"];
    expect(read(wire).event.partOf).toBe(away);
    expect(write(kept(wire))["nri:partOf"]).toBe(away);
    const ours = { ...wire, "nri:partOf": frame.objectIri("01jcq2m5t0v9a7f3e6y8b4d1gz") };
    expect(write(kept(ours))["nri:partOf"]).toBe(ours["nri:partOf"]);
  });

  it("never throws, whatever is sent", () => {
    const full = readJson("vectors/event/valid/full.json");
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(full)), fc.jsonValue(), (key, junk) => {
        const parsed = fromEventWire({ ...full, [key]: JSON.parse(JSON.stringify(junk)) }, frame);
        if (parsed.ok) toEventWire(keptEvent({ ...parsed.value.event, id: "01m7w3ghj07h1z5a1tshz14cft" }), frame);
      }),
      { numRuns: process.env["CHECK_FULL"] ? 5000 : 200 },
    );
  });

  it("names a speaker only with consent and the receipt of it, and never tells what is kept for counting", () => {
    const speaker = {
      role: "panellist",
      name: "Ada",
      affiliation: "A firm",
      stakeholderGroup: "academia",
      gender: "female",
    } as const;
    const receipt = "01m7sd3n00m7qgbjr0rxvh7jxj";
    const wire = toEventWire(
      keptEvent({
        speakers: [
          speaker,
          { ...speaker, nameConsent: true },
          { ...speaker, nameConsent: true, consentReceipt: receipt },
        ],
      }),
      frame,
    );
    const nameless = { "nri:role": "panellist", "nri:stakeholderGroup": "academia" };
    const named = { ...nameless, name: "Ada", "nri:consentReceipt": receipt, "nri:affiliation": "A firm" };
    expect(wire["nri:speakers"]).toEqual([nameless, nameless, named]);
  });

  it("tells in which way each speaker takes part: in the room, online, from a hub, by a recording, or not reported", () => {
    const wire = readJson("vectors/event/valid/session-with-ways-to-take-part.json");
    const { event } = read(wire);
    expect(event.speakers?.map(({ mode }) => mode)).toEqual(["onsite", "online", "hub", "recorded", undefined]);
    expect(write(kept(wire))["nri:speakers"]).toEqual(wire["nri:speakers"]);
  });
});
