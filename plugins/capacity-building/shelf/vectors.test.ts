import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { JsonObject } from "@nri-commons/core/kit";
import type { WireFrame } from "@nri-commons/core/plugin";
import { expect, it } from "vitest";
import { explainer } from "../explainers/explainer.ts";
import { practiceNote, reuse } from "../practice/practice-note.ts";
import { resource } from "../resources/resource.ts";
import { fromItemWire, toItemWire } from "./item-wire.ts";

const origin = "https://igf.example";
const frame: WireFrame = {
  actor: `${origin}/ap/actors/example-igf`,
  lang: "en",
  objectIri: (id) => `${origin}/ap/objects/${id}`,
  pageUrl: (path, lang = "en") => `${origin}/${lang}${path}`,
};

it.each([resource, practiceNote, reuse, explainer])(
  "a $id is read from its vector and written as it stands there",
  async (shelf) => {
    const file = resolve(import.meta.dirname, "../../../spec/vectors/capacity-building/valid", `${shelf.id}.json`);
    const { "@context": _, to: __, cc: ___, ...wire }: JsonObject = JSON.parse(readFileSync(file, "utf8"));
    const iri = String(wire["id"]);
    const read = fromItemWire(shelf, wire);
    if (read === undefined) throw new Error("It cannot be read.");
    const { doc, sample, published = 0, updated = 0 } = read;
    const times = { created: published, published, updated };
    const item = {
      id: iri.split("/").at(-1) ?? "",
      iri,
      state: "published" as const,
      doc,
      about: "",
      sample,
      ...times,
    };
    expect(JSON.parse(JSON.stringify(await toItemWire(shelf, item, frame)))).toEqual(wire);
  },
);
