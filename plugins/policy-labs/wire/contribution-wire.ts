import { isJsonObject, type JsonObject, type Parsed } from "@nri-commons/core/kit";
import {
  instantOf,
  languageOf,
  lineOf,
  textOf,
  toWireInstant,
  urlOf,
  type WireFrame,
  type WireObject,
} from "@nri-commons/core/plugin";
import {
  type Contribution,
  contributionKinds,
  longestText,
  type NewContribution,
} from "../contributions/contribution.ts";

const everybody = "https://www.w3.org/ns/activitystreams#Public";

export interface ReadContribution extends NewContribution {
  /** The lab, by its id on the wire. */
  lab: string;
  published?: number | undefined;
  updated: number;
  changed?: number | undefined;
}

/** `lab`: what the lab is called on the wire; `html`: the text as safe HTML. */
export function toContributionWire(
  one: Contribution,
  frame: WireFrame,
  { lab, html }: { lab: string; html: string },
): WireObject {
  const { name, group, region } = one.author;
  return {
    id: frame.objectIri(one.id),
    type: "Note",
    "nri:kind": "PolicyLabContribution",
    "nri:kindVersion": 1,
    attributedTo: frame.actor,
    to: [everybody],
    cc: [`${frame.actor}/followers`],
    inReplyTo: lab,
    context: lab,
    content: html,
    source: { content: one.text.text[one.lang] ?? "", mediaType: "text/markdown" },
    inLanguage: one.lang,
    published: toWireInstant(one.created),
    updated: new Date(one.updated).toISOString(),
    "nri:lab": lab,
    "nri:contributionKind": one.kind,
    ...(one.changed !== undefined && { "nri:changed": toWireInstant(one.changed) }),
    "nri:author": {
      type: "Person",
      ...(name && { name }),
      ...(group && { "nri:stakeholderGroup": group }),
      ...(region && { "nri:regionalGroup": region }),
    },
  };
}

/** Reads what other sites send: their HTML is kept as it came and made safe where it is shown. */
export function fromContributionWire(wire: JsonObject): Parsed<ReadContribution> {
  const lab = urlOf(wire["nri:lab"]) ?? urlOf(wire["inReplyTo"]);
  const content = textOf(wire["content"], 4 * longestText);
  const kind = contributionKinds.find((one) => one === wire["nri:contributionKind"]) ?? "evidence";
  if (lab === undefined) return { ok: false, problems: [{ path: "nri:lab", message: "Says not which lab it is for" }] };
  if (content === undefined) return { ok: false, problems: [{ path: "content", message: "There is nothing in it" }] };
  const lang = languageOf(wire);
  const said = isJsonObject(wire["nri:author"]) ? wire["nri:author"] : {};
  const [name, group] = [lineOf(said["name"], 100), lineOf(said["nri:stakeholderGroup"], 64)];
  const region = lineOf(said["nri:regionalGroup"], 64);
  const published = instantOf(wire["published"]);
  return {
    ok: true,
    value: {
      ...{ lab, kind, lang, text: { format: "html", text: { [lang]: content } }, published },
      author: { ...(name && { name }), ...(group && { group }), ...(region && { region }) },
      updated: instantOf(wire["updated"]) ?? published ?? 0,
      changed: instantOf(wire["nri:changed"]),
    },
  };
}
