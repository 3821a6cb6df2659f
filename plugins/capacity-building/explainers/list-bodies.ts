import { type DirectoryEntry, publicViewer, vocabulary } from "@nri-commons/core/content/types";
import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { keyOf } from "./explainer.ts";

export const bodyKinds = ["dynamic-coalition", "policy-network", "best-practice-forum"] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** A body of intersessional work, as the directory has it. */
export interface Body {
  /** Its name in English, or the first there is: by it an explainer finds its body. */
  name: string;
  names: LanguageMap;
  kind: BodyKind;
  acronym?: string | undefined;
  website?: string | undefined;
  /** Its own site, where it has one. */
  actor?: string | undefined;
}

const kindOfType: Readonly<Record<string, BodyKind>> = {
  dc: "dynamic-coalition",
  pn: "policy-network",
  bpf: "best-practice-forum",
};

/** Of the directory, and of the list of bodies for those that are not in it; by kind, then by name. */
export async function listBodies(ctx: Pick<CapacityCtx, "directory">): Promise<Body[]> {
  const bodies = new Map<string, Body>();
  let cursor: string | undefined;
  do {
    const page = await ctx.directory.list({ kinds: bodyKinds, limit: 200, cursor }, publicViewer);
    for (const body of page.items.flatMap((entry) => ofEntry(entry) ?? [])) {
      const known = bodies.get(keyOf(body.name));
      if (known === undefined || known.actor === undefined) bodies.set(keyOf(body.name), body);
    }
    cursor = page.next;
  } while (cursor !== undefined && bodies.size < 500);
  for (const { id, labels, fields } of vocabulary("intersessional-bodies").terms) {
    const [kind, name = ""] = [kindOfType[String(fields["type"])], labels["en"]];
    // One line for all topics of the past is no body.
    if (kind === undefined || id === "bpf-past" || bodies.has(keyOf(name))) continue;
    const [acronym, website] = [fields["acronym"], fields["website"]].map((one) => (one ? String(one) : undefined));
    bodies.set(keyOf(name), { name, names: labels, kind, acronym, website });
  }
  const order = ({ kind }: Body) => bodyKinds.indexOf(kind);
  return [...bodies.values()].toSorted((one, other) => order(one) - order(other) || one.name.localeCompare(other.name));
}

function ofEntry({ name, kind, acronym, website, actor }: DirectoryEntry): Body | undefined {
  const known = bodyKinds.find((one) => one === kind);
  const told = pickLanguage(name, "en")?.text;
  if (known === undefined || told === undefined) return undefined;
  return { name: told, names: name, kind: known, acronym, website, actor };
}
