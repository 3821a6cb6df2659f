import * as z from "zod";
import type { DirectoryEntry } from "../../../content/types/index.ts";
import { originSchema, toOrigin } from "../../../web/index.ts";
import type { DirectoryCtx } from "../directory-ctx.ts";
import { type NetworkSite, type NetworkSites, siteOf } from "../network-sites.ts";

const exchange = () => z.enum(["no", "requested", "accepted", "rejected"]);

export const siteJson = () =>
  z
    .object({
      actor: z.string().describe("Its ActivityPub actor."),
      url: z.string().describe("https://host of the site."),
      name: z.string(),
      own: z.boolean().describe("This very site."),
      receiving: exchange().describe("Whether this site receives what it publishes."),
      sending: exchange().describe("Whether it receives what this site publishes."),
      state: z.enum(["open", "held", "gone", "unknown"]),
      lastContact: z.string().optional(),
      registry: z
        .object({
          status: z.enum(["recognised", "suspended", "former"]),
          kind: z.string(),
          since: z.string().optional(),
        })
        .optional()
        .describe("What the registry says of it; missing when it says nothing."),
    })
    .describe("A site of the network, as this one knows it.");

export type SiteJson = z.infer<ReturnType<typeof siteJson>>;

export function toSiteJson(site: NetworkSite): SiteJson {
  const { actor, origin, name, isOwn, receiving, sending, state, lastContact, registry } = site;
  return {
    actor,
    url: origin,
    name,
    own: isOwn,
    receiving,
    sending,
    state,
    lastContact: lastContact === undefined ? undefined : new Date(lastContact).toISOString(),
    registry: registry && { status: registry.status, kind: registry.kind, since: registry.recognisedSince },
  };
}

/** An entry as the API tells it; what else is known of it stands beside under the names of the input form. */
export const entryJson = () =>
  z
    .looseObject({
      id: z.string(),
      url: z.string().describe("Its page on this node."),
      origin: originSchema(),
      name: z.record(z.string(), z.string()).describe("By language."),
      kind: z.string().describe("Vocabulary initiative-kinds, or school or body."),
      recognition: z
        .object({ state: z.string(), since: z.string().optional(), by: z.string().optional() })
        .describe("Only what the registry's own site wrote down; not-reported otherwise."),
      site: siteJson().optional(),
      updated: z.string(),
    })
    .describe("An initiative, an intersessional body or another body of the ecosystem.");

export type EntryJson = z.infer<ReturnType<typeof entryJson>>;

export function toEntryJson(ctx: DirectoryCtx, entry: DirectoryEntry, sites: NetworkSites): EntryJson {
  const { source, created, published, updated, visibility: _, ...content } = entry;
  const site = siteOf(entry, sites);
  return {
    ...content,
    url: ctx.pageUrl(`/network/${entry.id}`),
    origin: toOrigin(source, ctx.site),
    ...(site && { site: toSiteJson(site) }),
    published: published === undefined ? undefined : new Date(published).toISOString(),
    updated: new Date(updated).toISOString(),
    created: new Date(created).toISOString(),
  };
}
