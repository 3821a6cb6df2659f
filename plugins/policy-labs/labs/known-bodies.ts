import { type Body, publicViewer, vocabulary } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { LabsCtx } from "../policy-labs-ctx.ts";

const hosting = [
  "national",
  "regional",
  "sub-regional",
  "youth",
  "dynamic-coalition",
  "policy-network",
  "best-practice-forum",
] as const;
const kindOfType: Readonly<Record<string, string>> = {
  pn: "policy-network",
  bpf: "best-practice-forum",
  dc: "dynamic-coalition",
};

/**
 * Who may host a lab: bodies that exist already (EGM26-II.6e). This site's own initiative first, then its directory, the registry that
 * it uses, and the bodies of intersessional work.
 */
export async function knownBodies(ctx: LabsCtx, lang: string): Promise<Body[]> {
  const { name, kind, origin } = ctx.site;
  const own = { name: pickLanguage(name, lang)?.text ?? "", url: ctx.federation.initiativeActor, kind };
  const bodies = new Map<string, Body>(kind === "secretariat" ? [] : [[own.name, own]]);
  const put = (body: Body) => void (body.name !== "" && !bodies.has(body.name) && bodies.set(body.name, body));
  for (const entry of await ctx.federation.registry()) {
    const isOwn = entry.actor.startsWith(`${origin}/`);
    if (!isOwn && isHosting(entry.kind)) put({ name: entry.name, url: entry.actor, kind: entry.kind });
  }
  let cursor: string | undefined;
  do {
    const page = await ctx.directory.list({ kinds: hosting, limit: 200, cursor }, publicViewer);
    for (const entry of page.items) {
      const url = entry.actor ?? entry.website;
      put({ name: pickLanguage(entry.name, lang)?.text ?? "", kind: entry.kind, ...(url && { url }) });
    }
    cursor = page.next;
  } while (cursor !== undefined && bodies.size < 1000);
  for (const { labels, fields } of vocabulary("intersessional-bodies").terms) {
    const bodyKind = kindOfType[String(fields["type"])];
    if (bodyKind !== undefined) put({ name: labels["en"] ?? "", kind: bodyKind });
  }
  return [...bodies.values()];
}

function isHosting(kind: string): boolean {
  return hosting.some((one) => one === kind);
}
