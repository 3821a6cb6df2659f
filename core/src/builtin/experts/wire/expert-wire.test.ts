import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expertFields } from "../../../content/types/index.ts";
import { isJsonObject, type JsonObject } from "../../../kit/index.ts";
import { fitsConsent } from "./consent-claims.ts";
import { anyFields, consent, frame, peer, sharedExpert } from "./expert-samples.ts";
import { fromExpertWire, toExpertWire } from "./expert-wire.ts";

const spec = new URL("../../../../../spec/", import.meta.url);

function readJson(path: string): JsonObject {
  const json: unknown = JSON.parse(readFileSync(new URL(path, spec), "utf8"));
  if (!isJsonObject(json)) throw new Error(`${path} is not an object`);
  return json;
}

function vectorsIn(folder: string): [string, JsonObject][] {
  return readdirSync(new URL(`vectors/${folder}/`, spec)).map((file) => [file, readJson(`vectors/${folder}/${file}`)]);
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
for (const file of readdirSync(new URL("schemas/", spec))) ajv.addSchema(readJson(`schemas/${file}`));
const validate = ajv.getSchema("https://w3id.org/nri-commons/schemas/expert.json");
const context = readJson("context/wire-context.json")["@context"];

/** Why it is not what `spec/schemas/expert.json` asks for. Federation adds the context when it sends. */
function mistakes(wire: JsonObject): unknown {
  return validate?.({ "@context": context, ...wire }) ? [] : (validate?.errors ?? "no schema");
}

function read(wire: JsonObject) {
  const parsed = fromExpertWire(wire);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** What the keeping node signed, as it stands in the JWS; whether the key is right is federation's to say. */
function claimsOf(jws: string): JsonObject {
  const json: unknown = JSON.parse(Buffer.from(jws.split(".")[1] ?? "", "base64url").toString());
  if (!isJsonObject(json)) throw new Error("no claims");
  return json;
}

describe("the expert on the wire", () => {
  it.each(vectorsIn("expert/valid"))("reads the vector %s with its scopes", (_, wire) => {
    const { expert, to } = read(wire);
    const scopes = wire["nri:fieldScopes"];
    if (!isJsonObject(scopes)) throw new Error("no scopes");
    expect(expert.fields.name).toEqual({ value: wire["name"], scope: scopes["name"] });
    expect(expert.fields.topics).toEqual({ value: wire["nri:topics"], scope: scopes["nri:topics"] });
    if (scopes["summary"] === "named-peers") expect(expert.fields.summary?.scope).toBe("node");
    expect([expert.searchable, to]).toEqual([wire["indexable"], wire["to"]]);
  });

  it("holds the signed words against what stands beside them", () => {
    const wire = readJson("vectors/expert/valid/named-peer.json");
    const { consent: said, jws, to } = read(wire);
    expect(fitsConsent(claimsOf(jws), { consent: said, object: String(wire["id"]), to })).toBe(true);
  });

  it.each(vectorsIn("rules").filter(([file]) => file.startsWith("expert-")))(
    "refuses the vector %s",
    (_, { document }) => {
      if (!isJsonObject(document)) throw new Error("no document");
      const { consent: said, jws, to } = read(document);
      expect(fitsConsent(claimsOf(jws), { consent: said, object: String(document["id"]), to })).toBe(false);
    },
  );

  it("sends what the schema asks, and of it only what the recipient may see", () => {
    fc.assert(
      fc.property(anyFields(), fc.uniqueArray(fc.constantFrom(...expertFields)), (fields, chosen) => {
        const expert = sharedExpert(fields);
        const wire = toExpertWire(
          { expert, consent, id: expert.id, to: [peer], fields: ["name", ...chosen], jws: "a.b.c" },
          frame,
        );
        expect(mistakes(wire)).toEqual([]);
        expect(JSON.stringify(wire)).not.toMatch(/leak/);
        const back = read(wire);
        const extra = Object.keys(back.expert.fields).filter(
          (name) => ![...chosen, "name"].some((one) => one === name),
        );
        expect(extra).toEqual([]);
        expect(back.consent).toEqual(consent);
      }),
      { numRuns: 200 },
    );
  });

  it("tells the receiver how far each field may go, and takes an unknown word for the narrowest", () => {
    const fields = {
      name: { value: "Expert A", scope: "public" as const },
      topics: { value: ["access"], scope: "recognised" as const },
      position: { value: "Adviser", scope: { peers: [peer] } },
    };
    const expert = sharedExpert(fields);
    const wire = toExpertWire(
      { expert, consent, id: expert.id, to: [peer], fields: ["name", "topics", "position"], jws: "a.b.c" },
      frame,
    );
    expect(wire["nri:fieldScopes"]).toEqual({
      name: "public",
      "nri:topics": "recognised",
      "nri:position": "named-peers",
    });
    const received = read({ ...wire, "nri:fieldScopes": { name: "everybody", "nri:topics": "recognised" } });
    expect(received.expert.fields).toEqual({
      name: { value: "Expert A", scope: "node" },
      topics: { value: ["access"], scope: "recognised" },
      position: { value: "Adviser", scope: "node" },
    });
  });

  it("takes nothing of a person without their consent", () => {
    const [, wire = {}] = vectorsIn("expert/valid")[0] ?? [];
    const parsed = fromExpertWire({ ...wire, "nri:consent": undefined });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(["nri:consent"]);
  });

  it("never throws, whatever is sent", () => {
    const full = Object.assign({}, ...vectorsIn("expert/valid").map(([, wire]) => wire)) as JsonObject;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(full)), fc.jsonValue(), (key, junk) => {
        fromExpertWire({ ...full, [key]: JSON.parse(JSON.stringify(junk)) });
      }),
      { numRuns: 500 },
    );
  });
});
