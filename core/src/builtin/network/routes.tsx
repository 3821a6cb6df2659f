import type { Context } from "hono";
import { Hono } from "hono";
import { hasScope } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Peer, peerChanges } from "../../plugin/index.ts";
import { type ConsoleEnv, type FormState, keepsRegistry, readForm, textOf } from "../../web/index.ts";
import type { NetworkCtx } from "./network-ctx.ts";
import { forgetOrder, listOrders, order } from "./orders.ts";
import { ChangePage } from "./pages/change-page.tsx";
import { HealthPage } from "./pages/health-page.tsx";
import { NetworkPage } from "./pages/network-page.tsx";
import { RefusalsPage } from "./pages/refusals-page.tsx";
import { SitePage } from "./pages/site-page.tsx";
import { UpdatePage } from "./pages/update-page.tsx";
import { nameOf, sitePath } from "./peer-words.ts";
import { membershipRoutes } from "./registry-routes.tsx";

/** Whom this site exchanges with, how it goes, and what its people decide about that. */
export function networkConsole(ctx: NetworkCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/registry", membershipRoutes(ctx));

  async function overview(c: Context<ConsoleEnv>, state?: FormState) {
    const { t, viewer, site } = c.var;
    return c.var.page({
      title: t("console.title"),
      ...(state && { status: 422, mistakes: true }),
      body: (
        <NetworkPage
          peers={await ctx.network.peers(viewer)}
          decisions={await ctx.network.decisions(viewer)}
          orders={await listOrders(ctx)}
          keepsRegistry={keepsRegistry(site)}
          usesRegistry={site.registryActor !== undefined}
          mayChange={hasScope(viewer, "admin")}
          state={state}
        />
      ),
    });
  }

  app.get("/", (c) => overview(c));
  app.post("/follow", async (c) => {
    const values = await readForm(c);
    const site = textOf(values, "site");
    if (!isSite(site)) {
      return overview(c, { values, problems: [{ path: "site", message: c.var.t("problem.site") }] });
    }
    await ctx.transaction((tx) => order(ctx, tx, { kind: "follow", target: site, person: c.var.person }));
    return c.redirect(c.var.view.url("/console/network"), 303);
  });
  app.post("/forget", async (c) => {
    ctx.network.mayChange(c.var.viewer);
    const id = textOf(await readForm(c), "id");
    await ctx.transaction((tx) => forgetOrder(tx, id));
    return c.redirect(c.var.view.url("/console/network"), 303);
  });

  app.get("/refused", async (c) =>
    c.var.page({
      title: c.var.t("refused.title"),
      body: <RefusalsPage refusals={await ctx.network.refusals(c.var.viewer)} />,
    }),
  );

  app.get("/health", async (c) => {
    if (!keepsRegistry(c.var.site)) throw new Refusal("not-found");
    return c.var.page({
      title: c.var.t("health.title"),
      body: <HealthPage nodes={await ctx.network.health(c.var.viewer)} />,
    });
  });

  app.get("/update", async (c) => {
    const update = await ctx.network.securityUpdate(c.var.viewer);
    return c.var.page({ title: c.var.t("update.title"), body: <UpdatePage update={update} /> });
  });

  app.get("/site", async (c) => {
    const peer = await findPeer(ctx, c, c.req.query("actor"));
    const mayChange = hasScope(c.var.viewer, "admin");
    return c.var.page({ title: nameOf(peer), body: <SitePage peer={peer} mayChange={mayChange} /> });
  });
  app.get("/:change{reject|unfollow|block}", async (c) => {
    ctx.network.mayChange(c.var.viewer);
    const peer = await findPeer(ctx, c, c.req.query("actor"));
    const change = c.req.param("change") as "reject" | "unfollow" | "block";
    return c.var.page({ title: c.var.t(`do.${change}`), body: <ChangePage change={change} peer={peer} /> });
  });
  app.post("/resend", async (c) => {
    const peer = await findPeer(ctx, c, textOf(await readForm(c), "actor"));
    await ctx.network.resend(peer.origin, c.var.viewer);
    return c.redirect(c.var.view.url(sitePath(peer.actor)), 303);
  });
  app.post("/:change{accept|reject|unfollow|block|unblock|allow|undecide}", async (c) => {
    const change = peerChanges.find((one) => one === c.req.param("change"));
    if (change === undefined) throw new Refusal("not-found");
    const values = await readForm(c);
    const host = textOf(values, "host");
    if (host !== "") {
      await ctx.network.change(change, host, c.var.viewer);
      return c.redirect(c.var.view.url("/console/network"), 303);
    }
    const peer = await findPeer(ctx, c, textOf(values, "actor"));
    const ofSite = change === "block" || change === "unblock";
    await ctx.network.change(change, ofSite ? peer.origin : peer.actor, c.var.viewer);
    // Whom nothing connects with this site any more stands in no list.
    const isThere = (await ctx.network.peers(c.var.viewer)).some(({ actor }) => actor === peer.actor);
    return c.redirect(c.var.view.url(isThere ? sitePath(peer.actor) : "/console/network"), 303);
  });
  return app;
}

async function findPeer(ctx: NetworkCtx, c: Context<ConsoleEnv>, actor: string | undefined): Promise<Peer> {
  const found = (await ctx.network.peers(c.var.viewer)).find((one) => one.actor === actor);
  if (!found) throw new Refusal("not-found");
  return found;
}

/** Whatever may be an address; whether a site is there, the job finds out. */
function isSite(text: string): boolean {
  return /^\S{4,500}$/.test(text) && /[.:]/.test(text);
}
