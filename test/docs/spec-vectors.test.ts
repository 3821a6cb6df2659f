import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const spec = join(root, "spec");
const read = (path: string) => JSON.parse(readFileSync(join(spec, path), "utf8"));
const filesIn = (path: string) => (existsSync(join(spec, path)) ? readdirSync(join(spec, path)) : []);

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);
for (const file of filesIn("schemas")) ajv.addSchema(read(`schemas/${file}`));

const schemas = filesIn("schemas")
  .map((file) => file.replace(/\.json$/, ""))
  .filter((name) => filesIn(`vectors/${name}/valid`).length > 0);

/** Each has a file in `schemas/`, a folder in `vectors/` and its terms at the end of the context. */
const plugins = ["policy-labs", "capacity-building"];

describe.each(schemas)("the vectors of %s", (name) => {
  const validate = ajv.getSchema(`https://w3id.org/nri-commons/schemas/${name}.json`);
  const mistakes = (document: unknown) => (validate?.(document) ? [] : (validate?.errors ?? "no schema"));

  it("are as its schema says, and fail it where they are to", () => {
    for (const file of filesIn(`vectors/${name}/valid`)) {
      expect([file, mistakes(read(`vectors/${name}/valid/${file}`))]).toEqual([file, []]);
    }
    for (const file of filesIn(`vectors/${name}/invalid`)) {
      const { document } = read(`vectors/${name}/invalid/${file}`);
      expect([file, mistakes(document)]).not.toEqual([file, []]);
    }
  });
});

describe.each(plugins)("what the plugin %s says on the wire", (plugin) => {
  it("has a schema, a vector for each of its kinds, and a term for each property", async () => {
    const { default: manifest } = await import(`@nri-commons/plugin-${plugin}`);
    const vectors = filesIn(`vectors/${plugin}/valid`).map((file) => read(`vectors/${plugin}/valid/${file}`));
    const kinds = Object.keys(manifest.kinds ?? {});
    expect(new Set(vectors.map((vector) => vector["nri:kind"]))).toEqual(new Set(kinds));
    const offers = filesIn("vectors/offer/valid").map((file) => read(`vectors/offer/valid/${file}`).object["nri:kind"]);
    const asked = Object.keys(manifest.receives ?? {}).flatMap((key) => /^Offer:(\w+)$/.exec(key)?.[1] ?? []);
    expect(asked.filter((kind) => !offers.includes(kind))).toEqual([]);
    const { "@context": context } = read("context/v1.jsonld");
    const terms = Object.values<string | { "@id"?: string }>(context);
    const meant = new Set(terms.map((term) => (typeof term === "string" ? term : term["@id"])));
    expect(propertiesOf(join(root, "plugins", plugin)).filter((property) => !meant.has(property))).toEqual([]);
  });
});

/** `nri:…` as it stands in the files of a plugin. */
function propertiesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|node_modules|^test-/.test(file),
  );
  const found = files.flatMap((file) => readFileSync(join(folder, file), "utf8").match(/nri:[a-z][A-Za-z0-9]+/g) ?? []);
  return [...new Set(found)].sort();
}
