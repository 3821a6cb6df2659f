import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { JsonObject } from "@nri-commons/core/kit";
import type { WireFrame } from "@nri-commons/core/plugin";
import { expect, it } from "vitest";
import { fromBriefWire, toBriefWire } from "../brief/brief-wire.ts";
import { fromConsultationWire, toConsultationWire } from "../guidelines/consultation-wire.ts";
import { fromSignalWire, toSignalWire } from "../signals/signal-wire.ts";
import { fromTrialWire, toTrialWire } from "../trials/trial-wire.ts";
import { fromContributionWire, toContributionWire } from "./contribution-wire.ts";
import { fromFateWire, toFateWire } from "./fate-wire.ts";
import { fromLabWire, toLabWire } from "./lab-wire.ts";

const frameAt = (origin: string, actor: string): WireFrame => ({
  actor: `${origin}/ap/actors/${actor}`,
  lang: "en",
  objectIri: (id) => `${origin}/ap/objects/${id}`,
  pageUrl: (path, lang = "en") => `${origin}/${lang}${path}`,
});
const frame = frameAt("https://igf.example", "example-igf");
const html = (wire: JsonObject) => String(wire["content"]);
const idIn = (wire: JsonObject) => String(wire["id"]).split("/").at(-1) ?? "";
const found = <T>(read: T | undefined): T => {
  if (read === undefined) throw new Error("It cannot be read.");
  return read;
};
const readOf = <T>(read: { ok: true; value: T } | { ok: false }): T => found(read.ok ? read.value : undefined);

/** Reads each and writes it as its owner would, who holds what it told. */
const again: Readonly<Record<string, (wire: JsonObject) => JsonObject | Promise<JsonObject>>> = {
  lab: (wire) => {
    const { lab, url: _, published, ...rest } = readOf(fromLabWire(wire));
    const kept = { ...lab, ...rest, id: idIn(wire), created: published ?? 0, ...(published && { published }) };
    return toLabWire(kept, frame, { en: html(wire) });
  },
  contribution: (wire) => {
    const { lab, published = 0, ...said } = readOf(fromContributionWire(wire));
    const { content } = wire["source"] as { content: string };
    const text = { format: "markdown" as const, text: { [said.lang]: content } };
    const state = { state: "shown" as const, fate: { fate: "open" as const, updated: 0 }, created: published };
    return toContributionWire({ ...said, ...state, text, id: idIn(wire), lab }, frame, { lab, html: html(wire) });
  },
  fate: (wire) => {
    const { contribution, lab, mergedWith: _, ...fate } = readOf(fromFateWire(wire));
    return toFateWire({ id: idIn(wire), fate, contribution, lab, mergedWith: undefined, html: html(wire) }, frame);
  },
  signal: (wire) => {
    const { signal, counts, state, lab, published = 0, updated = 0 } = found(fromSignalWire(wire));
    const times = { created: published, published, updated };
    const own = { id: idIn(wire), iri: String(wire["id"]), state, lab, told: {}, support: 0 };
    return toSignalWire({ ...signal, ...own, ...times }, counts, frame);
  },
  brief: (wire) => {
    const read = found(fromBriefWire(wire, frame));
    const { resilience, ...text } = read.text;
    const options = read.options.map(({ id, option, followUps }) => ({ ...option, id, followUps }));
    const { lab, output, version, published = 0, updated = 0 } = read;
    const own = { id: idIn(wire), iri: String(wire["id"]), state: "published" as const, lab, output, version, options };
    return toBriefWire({ ...text, ...own, created: published, published, updated }, resilience, frame);
  },
  consultation: (wire) => {
    const { said, published = 0, updated = 0 } = found(fromConsultationWire(wire));
    const own = { id: idIn(wire), iri: String(wire["id"]), published, updated };
    return toConsultationWire({ ...said, ...own }, String(wire["nri:guidelines"]), frame);
  },
  trial: (wire) => {
    const { trial, published = 0, updated = 0 } = found(fromTrialWire(wire));
    const own = { id: idIn(wire), iri: String(wire["id"]), state: "published" as const, option: undefined };
    const times = { created: published, published, updated };
    return toTrialWire({ ...trial, ...own, ...times }, frameAt("https://youth.example", "youth-igf"));
  },
};

it.each(Object.keys(again))("a %s is read from its vector and written as it stands there", async (name) => {
  const file = resolve(import.meta.dirname, "../../../spec/vectors/policy-labs/valid", `${name}.json`);
  const { "@context": _, to: __, cc: ___, ...wire } = JSON.parse(readFileSync(file, "utf8")) as JsonObject;
  const { to: _to, cc: _cc, ...written } = JSON.parse(JSON.stringify(await again[name]?.(wire)));
  expect(written).toEqual(wire);
});
