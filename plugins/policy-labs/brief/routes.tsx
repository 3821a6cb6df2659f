import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import { deliver, type PageEnv } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { findLab } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { findResilience } from "../risks/risk-store.ts";
import { listTrialsOfBrief } from "../trials/trial-store.ts";
import type { Brief } from "./brief.ts";
import { briefFile, fileKinds } from "./brief-file.ts";
import { getPublicBrief, listBriefs } from "./brief-store.ts";
import { BriefListPage } from "./pages/brief-list-page.tsx";
import { BriefPage } from "./pages/brief-page.tsx";

/** `/labs/briefs`: all briefs, one of them, and it as a file. */
export function briefRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const { items, next } = await listBriefs(ctx.db, { cursor: c.req.query("cursor") });
    return c.var.page({
      title: c.var.t("briefs.title"),
      description: c.var.t("briefs.lead"),
      body: <BriefListPage briefs={items} next={next} names={await namesOf(ctx.federation, items)} />,
    });
  });
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const brief = await getPublicBrief(ctx.db, c.req.param("id"));
    const names = brief.source ? await namesOf(ctx.federation) : new Map<string, string>();
    const { signedIn, lang } = c.var;
    return c.var.page({
      title: pickLanguage(brief.title, lang)?.text ?? "",
      body: (
        <BriefPage
          brief={brief}
          resilience={await resilienceOf(ctx, brief)}
          lab={await labOfBrief(ctx, brief)}
          ownerName={brief.source && names.get(brief.source.owner)}
          trials={await listTrialsOfBrief(ctx.db, brief.iri)}
          mayTry={signedIn !== undefined && ctx.may(signedIn.viewer, "lab.manage")}
        />
      ),
    });
  });
  app.get("/:id{[0-9a-z]{26}}/:file{file\\.(?:txt|md|html)}", async (c) =>
    sendFile(ctx, c, await getPublicBrief(ctx.db, c.req.param("id"))),
  );
  return app;
}

/** The brief as a file of the kind that the address ends with. */
export async function sendFile(ctx: LabsCtx, c: Context, brief: Brief): Promise<Response> {
  const kind = fileKinds.find((one) => c.req.path.endsWith(`.${one}`));
  if (kind === undefined) throw new Refusal("not-found");
  const { lang } = c.var;
  const names = brief.source ? await namesOf(ctx.federation) : new Map<string, string>();
  const own = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const { body, type, name } = await briefFile({
    brief,
    kind,
    lang,
    lab: await labOfBrief(ctx, brief),
    resilience: await resilienceOf(ctx, brief),
    by: brief.source ? (names.get(brief.source.owner) ?? new URL(brief.source.origin).host) : own,
    url: brief.source?.url ?? ctx.pageUrl(`/labs/briefs/${brief.id}`, lang),
  });
  const headers = {
    "content-disposition": `attachment; filename="${name}"`,
    "content-security-policy": "default-src 'none'; sandbox",
  };
  return deliver(c, { body, type, headers });
}

/** Where this site knows it. */
async function labOfBrief(ctx: LabsCtx, { lab }: Brief) {
  const known = await findLab(ctx.db, lab);
  return known?.state === "preparing" ? undefined : known;
}

async function resilienceOf(ctx: LabsCtx, { resilience, lab, source }: Brief) {
  return source ? resilience : (await findResilience(ctx.db, lab))?.text;
}
