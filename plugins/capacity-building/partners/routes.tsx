import { namesOf } from "@nri-commons/core/plugin";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { listActivities } from "../activities/list-activities.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { PartnerListPage } from "./pages/partner-list-page.tsx";
import { PartnerPage } from "./pages/partner-page.tsx";
import { type PartnerKind, partnerKinds } from "./partner.ts";
import { getPartner, listPartners } from "./partner-store.ts";

/** The directory of partners, and the page of each. */
export function partnerRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/partners", async (c) => {
    const search = readPartnerSearch(new URL(c.req.url).searchParams);
    const list = await listPartners(ctx.db, { ...search, limit: 30, cursor: c.req.query("cursor") || undefined });
    const body = <PartnerListPage search={search} list={list} />;
    return c.var.page({ title: c.var.t("partner.title"), description: c.var.t("partner.lead"), body });
  });
  app.get("/partners/:id{[0-9a-z]{26}}", async (c) => {
    const partner = await getPartner(ctx.db, c.req.param("id"));
    const asked = { when: "all", partner: partner.id, limit: 30 } as const;
    const { items } = await listActivities(ctx.db, asked, ctx.clock.now());
    const body = <PartnerPage partner={partner} activities={items} names={await namesOf(ctx.federation, items)} />;
    return c.var.page({ title: partner.name, body });
  });
  return app;
}

/** What is unknown is left out, so that a shared link with a mistake still shows something. */
export function readPartnerSearch(query: URLSearchParams): { q?: string; kind?: PartnerKind } {
  const q = query.get("q")?.trim().slice(0, 200);
  const kind = partnerKinds.find((one) => one === query.get("kind"));
  return { ...(q && { q }), ...(kind && { kind }) };
}
