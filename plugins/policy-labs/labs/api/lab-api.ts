import { Refusal } from "@nri-commons/core/kit";
import { type ApiEnv, itemRoute, listRoute, originSchema, toOrigin } from "@nri-commons/core/web";
import { Hono } from "hono";
import * as z from "zod";
import { type Contribution, contributionKinds, fates } from "../../contributions/contribution.ts";
import { countByFate, listContributions } from "../../contributions/list-contributions.ts";
import type { LabsCtx } from "../../policy-labs-ctx.ts";
import { groupsOf, type Lab, labFormats, phaseOf } from "../lab.ts";
import { getLab } from "../lab-store.ts";
import { listLabs } from "../list-labs.ts";

const texts = z.record(z.string(), z.string());

const labJson = z.looseObject({
  id: z.string(),
  iri: z.url(),
  url: z.url(),
  origin: originSchema(),
  title: texts,
  question: texts,
  issue: texts,
  phase: z.enum(["coming", "running", "over"]),
  format: z.enum(labFormats),
  opens: z.iso.date(),
  closes: z.iso.date(),
  zone: z.string(),
  groups: z.array(z.string()).describe("Stakeholder groups of its convenors."),
  updated: z.iso.datetime(),
});

const contributionJson = z.looseObject({
  id: z.string(),
  iri: z.url(),
  kind: z.enum(contributionKinds),
  text: texts,
  format: z.enum(["markdown", "html"]).describe("Untrusted: make HTML safe before it is shown."),
  fate: z.looseObject({ fate: z.enum(fates) }),
  created: z.iso.datetime(),
});

const filter = z.object({
  q: z.string().max(200).optional(),
  topic: z.string().max(64).optional(),
  format: z.enum(labFormats).optional(),
  when: z.enum(["now", "past", "all"]).optional(),
  source: z.enum(["local", "remote"]).optional(),
});

const saidFilter = z.object({ fate: z.enum(fates).optional(), kind: z.enum(contributionKinds).optional() });

/** `/api/v1/labs`: what everybody may see on the pages. */
export function labApi(ctx: LabsCtx): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.get(
    "/",
    listRoute({ summary: "Policy labs", query: filter, answer: labJson }, async ({ query, limit, cursor }) => {
      const asked = { ...query, when: query.when ?? "all", limit, cursor };
      const { items, next } = await listLabs(ctx.db, asked, ctx.clock.now());
      return { items: items.map((lab) => toLabJson(ctx, lab)), next };
    }),
  );
  api.get(
    "/:id",
    itemRoute({ summary: "One policy lab", answer: labJson }, async ({ c }) => {
      const lab = await publicLab(ctx, c.req.param("id") ?? "");
      return { ...toLabJson(ctx, lab), contributions: await countByFate(ctx.db, lab) };
    }),
  );
  api.get(
    "/:id/contributions",
    listRoute(
      { summary: "What was said in a policy lab", query: saidFilter, answer: contributionJson },
      async ({ c, query, limit, cursor }) => {
        const lab = await publicLab(ctx, c.req.param("id") ?? "");
        const { items, next } = await listContributions(ctx.db, lab, { ...query, limit, cursor });
        return { items: items.map((one) => toContributionJson(ctx, one)), next };
      },
    ),
  );
  return api;
}

async function publicLab(ctx: LabsCtx, id: string): Promise<Lab> {
  const lab = await getLab(ctx.db, id);
  if (lab.state === "preparing") throw new Refusal("not-found");
  return lab;
}

function toLabJson(ctx: LabsCtx, lab: Lab) {
  const { source, state: _, overlap: __, created, updated, published, before: ___, tellAt: ____, ...said } = lab;
  const phase = phaseOf(lab, ctx.clock.now());
  return {
    ...said,
    iri: source?.iri ?? ctx.objectIri(lab.id),
    url: ctx.pageUrl(`/labs/${lab.id}`),
    origin: toOrigin(source ? { kind: "remote", ...source } : { kind: "local" }, ctx.site),
    phase: phase === "coming" || phase === "running" ? phase : ("over" as const),
    groups: groupsOf(lab),
    created: new Date(created).toISOString(),
    updated: new Date(updated).toISOString(),
    published: published === undefined ? undefined : new Date(published).toISOString(),
  };
}

/** Which person it was is known to this site alone. */
function toContributionJson(ctx: LabsCtx, { id, source, kind, text, author, fate, created }: Contribution) {
  const { updated, ...told } = fate;
  return {
    id,
    iri: source?.iri ?? ctx.objectIri(id),
    kind,
    text: text.text,
    format: text.format === "html" ? ("html" as const) : ("markdown" as const),
    author,
    fate: { ...told, ...(updated > 0 && { at: new Date(updated).toISOString() }) },
    created: new Date(created).toISOString(),
  };
}
