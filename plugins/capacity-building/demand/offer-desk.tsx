import { pickLanguage } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import { addFormRoute, addSureRoute, type ConsoleEnv, Tell } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { CapacityOffer } from "./capacity-offer.ts";
import { readDemandQuery } from "./demand-query.ts";
import { findRequestsFor } from "./find-fits.ts";
import { listOffers } from "./list-demand.ts";
import { makeOffer, publishOffer, reviseOffer, setOfferState, withdrawOffer } from "./make-offer.ts";
import { getOwnOfferRow, toOffer } from "./offer-store.ts";
import { DemandDeskList } from "./pages/demand-desk-list.tsx";
import { OfferStateMark } from "./pages/demand-state.tsx";
import { OfferDeskPage } from "./pages/offer-desk-page.tsx";
import { OfferFields } from "./pages/offer-fields.tsx";
import { offerValues, parseOffer } from "./parse-offer.ts";
import { todayOf } from "./public-routes.tsx";

type C = Context<ConsoleEnv>;
const home = "/console/capacity/offers";
const at = "/offers/:id{[0-9a-z]{26}}";

/** `/console/capacity/offers`: what this site gives. */
export function offerDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/offers", async (c) => {
    const { query } = readDemandQuery(new URL(c.req.url).searchParams, []);
    const { items, next } = await listOffers(ctx.db, { ...query, source: "local" }, { team: true });
    const rows = items.map((item) => ({
      item,
      mark: <OfferStateMark offer={item} />,
      who: <bdi>{item.giver}</bdi>,
    }));
    return c.var.page({ title: c.var.t("offers.title"), body: <DemandDeskList of="offers" rows={rows} next={next} /> });
  });
  offerForms(ctx, app);
  app.get(at, async (c) => {
    const offer = await getOwn(ctx, c);
    return c.var.page({
      title: pickLanguage(offer.title, c.var.lang)?.text ?? "",
      body: (
        <OfferDeskPage
          offer={offer}
          requests={await findRequestsFor(ctx.db, offer, { today: todayOf(ctx) })}
          names={await namesOf(ctx.federation)}
          arrivals={await ctx.deliveries.ofObject(offer.iri, c.var.person)}
        />
      ),
    });
  });
  const doThen = (path: string, run: (id: string) => Promise<void>) =>
    app.post(`${at}/${path}`, async (c) => {
      await run(c.req.param("id"));
      return c.redirect(c.var.view.url(`${home}/${c.req.param("id")}`), 303);
    });
  doThen("publish", (id) => publishOffer(ctx, id));
  doThen("close", (id) => setOfferState(ctx, id, "closed"));
  doThen("reopen", (id) => setOfferState(ctx, id, "open"));
  return app;
}

function offerForms(ctx: CapacityCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, "/offers/new", {
    find: async () => undefined,
    title: (c) => c.var.t("offer.new"),
    lead: (c) => c.var.t("offer.new.lead"),
    crumbs: (c) => [{ href: home, label: c.var.t("offers.title") }],
    start: (c) => ({ giver: pickLanguage(ctx.site.name, c.var.lang)?.text ?? "", giverKind: "initiative" }),
    draw: () => <OfferFields />,
    submit: (c) => c.var.t("demand.save"),
    async accept({ var: { t, lang } }, _, values) {
      const offer = parseOffer(values, { t, lang });
      return offer.ok ? `${home}/${await makeOffer(ctx, offer.value)}` : offer.problems;
    },
  });
  addFormRoute(app, `${at}/edit`, {
    find: (c) => getOwn(ctx, c),
    title: (c) => c.var.t("offer.edit"),
    crumbs: (c, { id, title }) => [{ href: `${home}/${id}`, label: pickLanguage(title, c.var.lang)?.text ?? "" }],
    start: (c, offer) => offerValues(offer, c.var.lang),
    draw: (_, offer) => <OfferFields known={offer} />,
    submit: (c) => c.var.t("demand.save"),
    async accept({ var: { t, lang } }, known, values) {
      const offer = parseOffer(values, { t, lang, known });
      if (!offer.ok) return offer.problems;
      await reviseOffer(ctx, { id: known.id, offer: offer.value });
      return `${home}/${known.id}`;
    },
  });
  addSureRoute(app, `${at}/withdraw`, {
    find: (c) => getOwn(ctx, c),
    title: (c) => c.var.t("offer.withdraw"),
    name: (offer) => <Tell map={offer.title} />,
    effect: (c) => <p>{c.var.t("offer.withdraw.effect")}</p>,
    back: (offer) => `${home}/${offer.id}`,
    submit: (c) => c.var.t("demand.withdraw.do"),
    async accept(_, offer) {
      await withdrawOffer(ctx, offer.id);
      return home;
    },
  });
}

async function getOwn(ctx: CapacityCtx, c: C): Promise<CapacityOffer> {
  return toOffer(await getOwnOfferRow(ctx.db, c.req.param("id") ?? ""));
}
