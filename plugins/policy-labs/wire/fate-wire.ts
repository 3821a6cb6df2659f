import type { JsonObject, Parsed } from "@nri-commons/core/kit";
import { instantOf, textOf, urlOf, type WireFrame, type WireObject } from "@nri-commons/core/plugin";
import { type Fate, fates } from "../contributions/contribution.ts";

const everybody = "https://www.w3.org/ns/activitystreams#Public";

interface Told {
  id: string;
  fate: Fate;
  /** What they are called on the wire. */
  contribution: string;
  lab: string;
  mergedWith: string | undefined;
  html: string;
}

export function toFateWire({ id, fate, contribution, lab, mergedWith, html }: Told, frame: WireFrame): WireObject {
  return {
    id: frame.objectIri(id),
    type: "Note",
    "nri:kind": "PolicyLabFate",
    "nri:kindVersion": 1,
    attributedTo: frame.actor,
    to: [everybody],
    cc: [`${frame.actor}/followers`],
    inReplyTo: contribution,
    context: lab,
    content: html,
    updated: new Date(fate.updated).toISOString(),
    "nri:lab": lab,
    "nri:fate": fate.fate,
    ...(fate.usedIn && { "nri:usedIn": fate.usedIn }),
    ...(mergedWith && { "nri:mergedWith": mergedWith }),
    ...(fate.reason && { "nri:reason": fate.reason }),
    ...(fate.reply && { "nri:reply": fate.reply }),
  };
}

export interface ReadFate extends Fate {
  /** By their ids on the wire. */
  contribution: string;
  lab: string;
}

export function fromFateWire(wire: JsonObject): Parsed<ReadFate> {
  const [contribution, lab] = [urlOf(wire["inReplyTo"]), urlOf(wire["nri:lab"])];
  const fate = fates.find((one) => one === wire["nri:fate"]);
  if (contribution === undefined || lab === undefined || fate === undefined)
    return { ok: false, problems: [{ path: "nri:fate", message: "Says not what became of what" }] };
  return {
    ok: true,
    value: {
      ...{ contribution, lab, fate },
      usedIn: textOf(wire["nri:usedIn"], 500),
      mergedWith: urlOf(wire["nri:mergedWith"]),
      reason: textOf(wire["nri:reason"], 2000),
      reply: textOf(wire["nri:reply"], 5000),
      updated: instantOf(wire["updated"]) ?? 0,
    },
  };
}
