import { isTerm, toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import { type PageEnv, publicForm } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { askFor } from "./asker/ask-for.ts";
import { isWanted, publicStates } from "./capacity-request.ts";
import { countPriorities } from "./count-priorities.ts";
import { readDemandQuery } from "./demand-query.ts";
import { findOffersFor, findRequestsFor } from "./find-fits.ts";
import { listOffers, listRequests } from "./list-demand.ts";
import { getPublicOffer } from "./offer-store.ts";
import { AskedPage, AskPage } from "./pages/ask-page.tsx";
import { OfferCard, RequestCard } from "./pages/demand-card.tsx";
import { DemandListPage } from "./pages/demand-list-page.tsx";
import { FindDemandPage } from "./pages/find-demand-page.tsx";
import { OfferPage } from "./pages/offer-page.tsx";
import { PrioritiesPage } from "./pages/priorities-page.tsx";
import { RequestPage } from "./pages/request-page.tsx";
import { parseContact, parseRequest } from "./parse-request.ts";
import { getPublicRequest } from "./request-store.ts";

/** `/capacity/requests`, `/capacity/offers`, `/capacity/priorities`. */
export function demandRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  requestRoutes(ctx, app);
  for (const list of ["requests", "offers"] as const) {
    app.get(`/${list}/find`, (c) =>
      c.var.page({ title: c.var.t(`${list}.find`), noIndex: true, body: <FindDemandPage of={list} /> }),
    );
  }
  app.get("/offers", async (c) => {
    const { query, narrowed } = readDemandQuery(new URL(c.req.url).searchParams, ["open", "closed"]);
    const { items, next } = await listOffers(ctx.db, query);
    const names = await namesOf(ctx.federation, items);
    const cards = items.map((offer) => <OfferCard offer={offer} names={names} />);
    return c.var.page({
      title: c.var.t("offers.title"),
      description: c.var.t("offers.lead"),
      body: <DemandListPage of="offers" cards={cards} next={next} narrowed={narrowed} />,
    });
  });
  app.get("/offers/:id{[0-9a-z]{26}}", async (c) => {
    const offer = await getPublicOffer(ctx.db, c.req.param("id"));
    const requests = offer.state === "open" ? await findRequestsFor(ctx.db, offer, { today: todayOf(ctx) }) : [];
    return c.var.page({
      title: pickLanguage(offer.title, c.var.lang)?.text ?? "",
      body: <OfferPage offer={offer} requests={requests} names={await namesOf(ctx.federation)} />,
    });
  });
  app.get("/priorities", async (c) => {
    const asked = c.req.query("region");
    const region = isTerm("regional-groups", asked) ? asked : undefined;
    return c.var.page({
      title: c.var.t("priorities.title"),
      description: c.var.t("priorities.lead"),
      body: <PrioritiesPage priorities={await countPriorities(ctx.db, { region })} />,
    });
  });
  return app;
}

function requestRoutes(ctx: CapacityCtx, app: Hono<PageEnv>): void {
  app.get("/requests", async (c) => {
    const { query, narrowed } = readDemandQuery(new URL(c.req.url).searchParams, publicStates);
    const { items, next } = await listRequests(ctx.db, query);
    const names = await namesOf(ctx.federation, items);
    const cards = items.map((request) => <RequestCard request={request} names={names} />);
    return c.var.page({
      title: c.var.t("requests.title"),
      description: c.var.t("requests.lead"),
      body: <DemandListPage of="requests" cards={cards} next={next} narrowed={narrowed} />,
    });
  });
  const form = askForm(ctx);
  app.get("/requests/new", form.page);
  app.post("/requests/new", form.send);
  app.get("/requests/sent", (c) => c.var.page({ title: c.var.t("request.sent"), noIndex: true, body: <AskedPage /> }));
  app.get("/requests/:id{[0-9a-z]{26}}", async (c) => {
    const request = await getPublicRequest(ctx.db, c.req.param("id"));
    const { signedIn } = c.var;
    return c.var.page({
      title: pickLanguage(request.title, c.var.lang)?.text ?? "",
      body: (
        <RequestPage
          request={request}
          offers={isWanted(request) ? await findOffersFor(ctx.db, request, { today: todayOf(ctx) }) : []}
          names={await namesOf(ctx.federation)}
          mayHelp={signedIn !== undefined && ctx.may(signedIn.viewer, "capacity.manage")}
        />
      ),
    });
  });
}

/** Nothing of it is public before the team has looked at it. */
function askForm(ctx: CapacityCtx) {
  return publicForm({
    show: (c, state, status) =>
      c.var.page({
        title: c.var.t("request.new"),
        status,
        mistakes: state.problems.length > 0,
        body: <AskPage state={state} />,
      }),
    async accept(c, { values, key }) {
      const { t, lang, view } = c.var;
      const request = parseRequest(values, { t, lang });
      const contact = parseContact(values, { t, lang, needed: true });
      if (!request.ok || !contact.ok) {
        return { problems: [...(request.ok ? [] : request.problems), ...(contact.ok ? [] : contact.problems)] };
      }
      if (contact.value === undefined) return { problems: [] };
      const asked = await askFor(ctx, { request: request.value, contact: contact.value, key });
      const next = asked.outcome === "told" ? `/capacity/me/${asked.secret}` : "/capacity/requests/sent";
      return c.redirect(view.url(next), 303);
    },
  });
}

export function todayOf({ clock, site }: Pick<CapacityCtx, "clock" | "site">): string {
  return toLocalDate(clock.now(), site.zone);
}
