import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { JsonObject } from "@nri-commons/core/kit";
import type { WireFrame } from "@nri-commons/core/plugin";
import { expect, it } from "vitest";
import { activityArticle } from "./activities/activity-article.ts";
import { fromActivityWire, toActivityWire } from "./activities/activity-wire.ts";
import { fromOfferWire, toOfferWire } from "./demand/offer-wire.ts";
import { fromRequestWire, toRequestWire } from "./demand/request-wire.ts";
import { explainer } from "./explainers/explainer.ts";
import { pathwayArticle } from "./pathways/pathway-article.ts";
import { fromPathwayWire, toPathwayWire } from "./pathways/pathway-wire.ts";
import { practiceNote, reuse } from "./practice/practice-note.ts";
import { resource } from "./resources/resource.ts";
import { fromItemWire, toItemWire } from "./shelf/item-wire.ts";
import type { Shelf } from "./shelf/shelf.ts";

const origin = "https://igf.example";
const frame: WireFrame = {
  actor: `${origin}/ap/actors/example-igf`,
  lang: "en",
  objectIri: (id) => `${origin}/ap/objects/${id}`,
  pageUrl: (path, lang = "en") => `${origin}/${lang}${path}`,
};

/** What is read from a vector, written again. */
const written: Readonly<Record<string, (wire: JsonObject) => Promise<object | undefined>>> = {
  ...Object.fromEntries([resource, practiceNote, reuse, explainer].map((shelf) => [shelf.id, onShelf(shelf)])),
  async activity(wire) {
    const read = fromActivityWire(wire);
    if (!read.ok) return undefined;
    const activity = { ...read.value, id: idOf(wire), created: 0 };
    const taughtBy = activity.faculty.map(({ name = "", ...more }) => ({ ...more, name }));
    return toActivityWire(activity, frame, { html: await activityArticle(frame, activity), taughtBy });
  },
  pathway: writePathway,
  "pathway-hidden": writePathway,
  async request(wire) {
    const { request, sample: _, ...more } = fromRequestWire(wire) ?? missing();
    return toRequestWire({ ...request, ...more, ...kept(wire, more) }, frame);
  },
  async offer(wire) {
    const { offer, sample: _, ...more } = fromOfferWire(wire) ?? missing();
    return toOfferWire({ ...offer, ...more, ...kept(wire, more) }, frame);
  },
};

it.each(Object.entries(written))("a %s is read from its vector and written as it stands there", async (name, write) => {
  const file = resolve(import.meta.dirname, "../../spec/vectors/capacity-building/valid", `${name}.json`);
  const { "@context": _, to, cc, ...wire }: JsonObject = JSON.parse(readFileSync(file, "utf8"));
  const again: JsonObject = JSON.parse(JSON.stringify(await write(wire)));
  expect(again["content"]).toMatch(/^<p>/);
  // How the text is worded is no part of the protocol.
  for (const word of ["content", "contentMap"]) again[word] = wire[word];
  expect({ to, cc, ...again }).toEqual({ to, cc, ...wire });
});

function onShelf(shelf: Shelf) {
  return async (wire: JsonObject) => {
    const read = fromItemWire(shelf, wire) ?? missing();
    const { doc, sample } = read;
    return toItemWire(shelf, { ...kept(wire, read), state: "published", doc, about: "", sample }, frame);
  };
}

async function writePathway(wire: JsonObject) {
  const read = fromPathwayWire(wire) ?? missing();
  const pathway = { ...read.pathway, ...kept(wire, read) };
  return toPathwayWire(pathway, await pathwayArticle(pathway), frame);
}

function kept(wire: JsonObject, { published = 0, updated = 0 }: Told) {
  return { id: idOf(wire), iri: String(wire["id"]), created: published, published, updated };
}

interface Told {
  published: number | undefined;
  updated: number | undefined;
}

function idOf(wire: JsonObject): string {
  return String(wire["id"]).split("/").at(-1) ?? "";
}

function missing(): never {
  throw new Error("It cannot be read.");
}
