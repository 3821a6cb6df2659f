import { Hono } from "hono";
import { vocabulary } from "../../content/types/index.ts";
import { type Problem, Refusal } from "../../kit/index.ts";
import type { RegistryOffer } from "../../plugin/index.ts";
import { type ConsoleEnv, emptyForm, readForm, textOf } from "../../web/index.ts";
import type { NetworkCtx } from "./network-ctx.ts";
import { listOrders, order } from "./orders.ts";
import { ApplicationPage } from "./pages/application-page.tsx";
import { OfferPage } from "./pages/offer-page.tsx";
import { OffersPage } from "./pages/offers-page.tsx";

const checklist = "recognition-checklist";
const longest = 2000;
const answers = ["accept", "ask", "decline"] as const;

/** A place in the registry: asked for here, or, where the registry is kept, answered. */
export function membershipRoutes(ctx: NetworkCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/", async (c) => {
    const application = await ctx.network.application(c.var.viewer);
    const waits = (await listOrders(ctx)).some(({ kind, state }) => kind === "apply" && state === "waiting");
    return c.var.page({
      title: c.var.t("registry.title"),
      body: <ApplicationPage application={application} waits={waits} state={emptyForm} />,
    });
  });
  app.post("/", async (c) => {
    const { t, person, viewer, site, view } = c.var;
    const values = await readForm(c);
    const read = readApplication(values, t);
    if (read.problems.length > 0) {
      const application = await ctx.network.application(viewer);
      const state = { values, problems: read.problems };
      return c.var.page({
        ...{ title: t("registry.title"), status: 422, mistakes: true },
        body: <ApplicationPage application={application} waits={false} state={state} />,
      });
    }
    const target = site.registryActor;
    if (target === undefined) throw new Refusal("not-found");
    await ctx.transaction((tx) => order(ctx, tx, { kind: "apply", target, details: read.request, person }));
    return c.redirect(view.url("/console/network/registry"), 303);
  });

  app.get("/offers", async (c) => {
    const offers = await ctx.network.offers(c.var.viewer);
    return c.var.page({ title: c.var.t("offers.title"), body: <OffersPage offers={offers} /> });
  });
  app.get("/offer", async (c) => {
    const offer = findOffer(await ctx.network.offers(c.var.viewer), c.req.query("actor"));
    return c.var.page({ title: offer.profile.name, body: <OfferPage offer={offer} state={emptyForm} /> });
  });
  app.post("/offer", async (c) => {
    const { t, person, viewer, view } = c.var;
    const values = await readForm(c);
    const offer = findOffer(await ctx.network.offers(viewer), textOf(values, "actor"));
    const answer = answers.find((one) => one === textOf(values, "answer"));
    const text = textOf(values, "text");
    const problems: Problem[] = [
      ...(answer === undefined ? [{ path: "answer", message: t("problem.answer") }] : []),
      ...(answer !== "accept" && text === "" ? [{ path: "text", message: t("problem.why") }] : []),
      ...(text.length > longest ? [{ path: "text", message: t("problem.long", { count: longest }) }] : []),
    ];
    if (answer === undefined || problems.length > 0) {
      return c.var.page({
        ...{ title: offer.profile.name, status: 422, mistakes: true },
        body: <OfferPage offer={offer} state={{ values, problems }} />,
      });
    }
    const details = { answer, ...(text !== "" && { text }) };
    await ctx.transaction((tx) => order(ctx, tx, { kind: "answer", target: offer.actor, details, person }));
    return c.redirect(view.url("/console/network/registry/offers"), 303);
  });
  return app;
}

function findOffer(offers: readonly RegistryOffer[], actor: string | undefined): RegistryOffer {
  const found = offers.find((one) => one.actor === actor);
  if (!found) throw new Refusal("not-found");
  return found;
}

type Values = Parameters<typeof textOf>[0];

/** One address and a few words a point of the checklist; what is left empty is left out. */
function readApplication(values: Values, t: (key: string, values?: Record<string, number>) => string) {
  const problems: Problem[] = [];
  const evidence = vocabulary(checklist).terms.flatMap(({ id }) => {
    const [url, text] = [textOf(values, `url.${id}`), textOf(values, `text.${id}`)];
    if (url === "" && text === "") return [];
    if (!/^https?:\/\/[^\s]+\.[^\s]+$/.test(url)) problems.push({ path: `url.${id}`, message: t("problem.url") });
    if (text.length > longest) problems.push({ path: `text.${id}`, message: t("problem.long", { count: longest }) });
    return [{ criterion: id, url, ...(text !== "" && { text }) }];
  });
  const year = textOf(values, "established");
  if (year !== "" && !/^(19[89]\d|20\d\d)$/.test(year)) {
    problems.push({ path: "established", message: t("problem.year") });
  }
  const first = vocabulary(checklist).terms[0]?.id ?? "";
  if (evidence.length === 0) problems.push({ path: `url.${first}`, message: t("problem.evidence") });
  return { problems, request: { evidence, ...(year !== "" && { established: Number(year) }) } };
}
