import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findPublicItem } from "../shelf/item-store.ts";
import { readItemQuery } from "../shelf/list-items.ts";
import { listUses } from "../shelf/uses.ts";
import { explainer, keyOf } from "./explainer.ts";
import { bodyKinds, listBodies } from "./list-bodies.ts";
import { everyOne, listExplained } from "./list-explained.ts";
import { outputsOfBody } from "./outputs-of-body.ts";
import { ExplainerListPage } from "./pages/explainer-list-page.tsx";
import { ExplainerPage } from "./pages/explainer-page.tsx";
import { bodiesBeside, bodiesToExplain, voiceOf, whoIsKnown } from "./who-explains.ts";

/** `/capacity/explainers`: the bodies of intersessional work in plain words, and those that nobody explained yet. */
export function explainerRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const search = new URL(c.req.url).searchParams;
    const { query, narrowed } = readItemQuery(explainer, search);
    const kind = bodyKinds.find((one) => one === search.get("kind"));
    const { bodies, known, explained } = await listExplained(ctx);
    const fitting = new Set((await everyOne(ctx, query)).map(({ id }) => id));
    const viewer = c.var.signedIn?.viewer;
    const mayWrite = viewer !== undefined && ctx.may(viewer, "capacity.manage");
    return c.var.page({
      title: c.var.t("explainer.list"),
      description: c.var.t("explainer.lead"),
      feeds: [{ href: "/capacity/explainers.atom", type: "application/atom+xml", title: c.var.t("explainer.feed") }],
      body: (
        <ExplainerListPage
          explained={[...bodies, ...bodiesBeside(explained, known)].flatMap((body) => {
            const one = explained.get(keyOf(body.name));
            return one && fitting.has(one.id) && (kind ?? body.kind) === body.kind ? [{ body, explainer: one }] : [];
          })}
          missing={narrowed || kind ? [] : bodies.filter(({ name }) => !explained.has(keyOf(name)))}
          mayWrite={mayWrite ? bodiesToExplain(ctx, bodies) : []}
          narrowed={narrowed || kind !== undefined}
        />
      ),
    });
  });
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const found = await findPublicItem(ctx.db, explainer, c.req.param("id"));
    if (found === undefined) throw new Refusal("not-found");
    const bodies = await listBodies(ctx);
    const body = bodies.find(({ name }) => keyOf(name) === keyOf(found.doc.body));
    const names = found.source ? await namesOf(ctx.federation, [found]) : undefined;
    return c.var.page({
      title: pickLanguage(found.doc.title, c.var.lang)?.text ?? "",
      description: pickLanguage(found.doc.what, c.var.lang)?.text.slice(0, 200) ?? "",
      body: (
        <ExplainerPage
          explainer={found}
          body={body}
          voice={voiceOf(found, await whoIsKnown(ctx, bodies))}
          ownerName={found.source && names?.get(found.source.owner)}
          uses={await listUses(ctx, explainer.at, found)}
          outputs={await outputsOfBody(ctx, found, body)}
        />
      ),
    });
  });
  return app;
}
