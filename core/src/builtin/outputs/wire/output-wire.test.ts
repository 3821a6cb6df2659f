import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Output } from "../../../content/types/index.ts";
import { isJsonObject, type JsonObject } from "../../../kit/index.ts";
import { anyOutput, frame, keptOutput } from "./output-samples.ts";
import { fromOutputWire, toOutputWire } from "./output-wire.ts";

const spec = new URL("../../../../../spec/", import.meta.url);

function readJson(path: string): JsonObject {
  const json: unknown = JSON.parse(readFileSync(new URL(path, spec), "utf8"));
  if (!isJsonObject(json)) throw new Error(`${path} is not an object`);
  return json;
}

const vectors = readdirSync(new URL("vectors/output/valid/", spec)).map((file): [string, JsonObject] => [
  file,
  readJson(`vectors/output/valid/${file}`),
]);

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
for (const file of readdirSync(new URL("schemas/", spec))) ajv.addSchema(readJson(`schemas/${file}`));
const validate = ajv.getSchema("https://w3id.org/nri-commons/schemas/output.json");
const context = readJson("context/wire-context.json")["@context"];

/** Why it is not what `spec/schemas/output.json` asks for. Federation adds the context when it sends. */
function mistakes(wire: JsonObject): unknown {
  return validate?.({ "@context": context, ...wire }) ? [] : (validate?.errors ?? "no schema");
}

function read(wire: JsonObject) {
  const parsed = fromOutputWire(wire, frame);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** What its owner's node would send. */
function write(output: Output): JsonObject {
  return toOutputWire(output, frame, output.text?.text);
}

/** The output as its owner would hold it, from what the wire told. */
function kept(wire: JsonObject): Output {
  const { output, published, updated } = read(wire);
  const id = String(wire["id"]).split("/").at(-1) ?? "";
  return keptOutput({ ...output, id, published, updated: updated ?? 0, created: published ?? 0 });
}

describe("the output on the wire", () => {
  it.each(vectors)("reads the vector %s and writes it back valid", (_, wire) => {
    const again = write(kept(wire));
    expect(mistakes(again)).toEqual([]);
    expect(write(kept(again))).toEqual(again);
  });

  it.each(vectors)("keeps what the vector %s says of itself", (_, wire) => {
    const again = write(kept(wire));
    // Ours to make: the address, the citation, hashtags, and a body's actor, which is read as its address.
    const mine = [
      "@context",
      "proof",
      "id",
      "url",
      "attributedTo",
      "cc",
      "nri:citation",
      "tag",
      "nri:bodies",
      "nri:corrections",
    ];
    for (const key of Object.keys(wire).filter((one) => !mine.includes(one)))
      expect({ [key]: again[key] }).toEqual({ [key]: wire[key] });
  });

  it("has a picture with its words, and files with their pages", () => {
    const wire = readJson("vectors/output/valid/with-picture-and-pages.json");
    const { output } = read(wire);
    expect(output.image).toMatchObject({ mediaType: "image/webp", alt: { fr: expect.stringContaining("La salle") } });
    expect(output.files?.map(({ pages }) => pages)).toEqual([48, undefined]);
    const again = write(kept(wire));
    expect([again["image"], again["attachment"]]).toEqual([wire["image"], wire["attachment"]]);
  });

  it("says the same after any number of journeys, and always what the schema asks", () => {
    fc.assert(
      fc.property(anyOutput(), (output) => {
        const first = write(output);
        expect(mistakes(first)).toEqual([]);
        expect(write(kept(first))).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it("never changes who stands behind an output, also when it is not theirs to say", () => {
    const { document } = readJson("vectors/rules/output-secretariat-from-an-initiative.json");
    if (!isJsonObject(document)) throw new Error("no document");
    expect(read(document).output.producer).toBe("secretariat");
  });

  it("refuses an output that translates itself", () => {
    const { document } = readJson("vectors/rules/output-translation-of-itself.json");
    if (!isJsonObject(document)) throw new Error("no document");
    expect(fromOutputWire(document, frame)).toEqual({
      ok: false,
      problems: [{ path: "id", message: "An output cannot come out of itself" }],
    });
  });

  it("names every field that is missing", () => {
    const parsed = fromOutputWire({ type: "Article", "nri:producer": "the king" }, frame);
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      "name",
      "nri:outputType",
      "nri:producer",
    ]);
  });

  it("says of each file what somebody checked, and which other one it tells in another form", () => {
    const [, wire = {}] = vectors.find(([file]) => file === "report-with-accessible-files.json") ?? [];
    const { files = [] } = read(wire).output;
    const [report] = files;
    expect(files.map(({ accessibility, alternativeOf }) => [accessibility, alternativeOf])).toEqual([
      [["tagged-pdf", "screen-reader", "image-descriptions"], undefined],
      [["plain-language", "tagged-pdf"], report?.sha256],
      [["sign-language", "captions"], report?.sha256],
    ]);
    const [, plain] = isJsonObject(wire) && Array.isArray(wire["attachment"]) ? wire["attachment"] : [];
    const astray = isJsonObject(plain)
      ? { ...plain, "nri:alternativeOf": "https://igf.example/files/not-here.pdf" }
      : {};
    const left = read({ ...wire, attachment: astray }).output.files;
    expect(left?.map(({ alternativeOf }) => alternativeOf)).toEqual([undefined]);
  });

  it("takes a file without a hash for a link, and a page on another host for none", () => {
    const [, wire = {}] = vectors.find(([file]) => file === "messages.json") ?? [];
    const file = { type: "Document", name: "a.pdf", mediaType: "application/pdf", url: "https://igf.example/a.pdf" };
    const { output, url } = read({ ...wire, url: "https://elsewhere.example/", attachment: file });
    expect(output.files).toBeUndefined();
    expect(output.links).toEqual([{ url: file.url, name: "a.pdf", mediaType: "application/pdf" }]);
    expect(url).toBeUndefined();
  });

  it("never throws, whatever is sent", () => {
    const full = Object.assign({}, ...vectors.map(([, wire]) => wire)) as JsonObject;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(full)), fc.jsonValue(), (key, junk) => {
        const parsed = fromOutputWire({ ...full, [key]: JSON.parse(JSON.stringify(junk)) }, frame);
        if (parsed.ok) write(keptOutput({ ...parsed.value.output, id: "01mpe4wam0ncfqqhbdmj3yxj2t" }));
      }),
      { numRuns: 500 },
    );
  });
});
