import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import { addFormRoute, type ConsoleEnv, OriginBadge } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { reachOf } from "./asker/reach-of.ts";
import { readWords } from "./asker/read-words.ts";
import { listWords } from "./asker/word-store.ts";
import { readDemandQuery } from "./demand-query.ts";
import type { RequestRow } from "./demand-tables.ts";
import { findOffersFor } from "./find-fits.ts";
import { listHelpFor } from "./help-store.ts";
import { listRequests } from "./list-demand.ts";
import { WordsToAsker } from "./pages/asker-reach.tsx";
import { sourceOf } from "./pages/demand-card.tsx";
import { DemandDeskList } from "./pages/demand-desk-list.tsx";
import { RequestStateMark } from "./pages/demand-state.tsx";
import { RequestDeskPage } from "./pages/request-desk-page.tsx";
import { ContactFields, RequestFields } from "./pages/request-fields.tsx";
import { parseContact, parseRequest, requestValues } from "./parse-request.ts";
import { todayOf } from "./public-routes.tsx";
import { publishRequest, raiseRequest, reopenRequest, reviseRequest } from "./raise-request.ts";
import { crumbsOf, findAsked, requestEndings } from "./request-endings.tsx";
import { contactOf, findRequestRow, toRequest } from "./request-store.ts";

type C = Context<ConsoleEnv>;
const home = "/console/capacity/requests";
const at = "/requests/:id{[0-9a-z]{26}}";

/** `/console/capacity/requests`: what is asked of this site and by it, and what others ask. */
export function requestDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  for (const tab of ["requests", "elsewhere"] as const) {
    app.get(tab === "requests" ? "/requests" : "/requests/elsewhere", async (c) => {
      const { query } = readDemandQuery(new URL(c.req.url).searchParams, []);
      const own = tab === "requests";
      const found = await listRequests(ctx.db, { ...query, source: own ? "local" : "remote" }, { team: own });
      const names = await namesOf(ctx.federation, found.items);
      const rows = found.items.map((item) => ({
        item,
        mark: <RequestStateMark request={item} />,
        who: item.source ? (
          <OriginBadge source={sourceOf(item)} name={names.get(item.source.owner)} />
        ) : (
          <bdi>{item.organisation}</bdi>
        ),
      }));
      return c.var.page({
        title: c.var.t(own ? "requests.title" : "demand.tab.elsewhere"),
        body: <DemandDeskList of={tab} rows={rows} next={found.next} />,
      });
    });
  }
  writeForms(ctx, app);
  app.route("/", requestEndings(ctx));
  app.get(at, (c) => showRequest(ctx, c));
  const doThen = (path: string, run: (id: string) => Promise<void>) =>
    app.post(`${at}/${path}`, async (c) => {
      await run(c.req.param("id"));
      return c.redirect(c.var.view.url(`${home}/${c.req.param("id")}`), 303);
    });
  doThen("publish", (id) => publishRequest(ctx, id));
  doThen("reopen", (id) => reopenRequest(ctx, id));
  return app;
}

async function showRequest(ctx: CapacityCtx, c: C): Promise<Response> {
  const row = await findRequestRow(ctx.db, c.req.param("id") ?? "");
  if (row === undefined || row.state === "withdrawn") throw new Refusal("not-found");
  const request = toRequest(row);
  const own = row.origin === null;
  const maySee = ctx.may(c.var.person, "capacity.people");
  const help = await listHelpFor(ctx.db, request.id);
  return c.var.page({
    title: pickLanguage(request.title, c.var.lang)?.text ?? "",
    body: (
      <RequestDeskPage
        request={request}
        contact={own && maySee ? { known: contactOf(row) } : undefined}
        asker={own ? await askerOf(ctx, row, c.var.person) : undefined}
        offers={await findOffersFor(ctx.db, request, { today: todayOf(ctx) })}
        help={help}
        names={await namesOf(ctx.federation)}
        arrivals={own ? await ctx.deliveries.ofObject(request.iri, c.var.person) : undefined}
      />
    ),
  });
}

/** What who asked by the public form writes and wishes; their words only for who may see personal data. */
async function askerOf(ctx: CapacityCtx, row: RequestRow, person: C["var"]["person"]) {
  const maySee = ctx.may(person, "capacity.people");
  const words = maySee ? await listWords(ctx.db, row.id) : [];
  return {
    words,
    proposes: row.proposed !== null,
    canBeWritten: maySee && row.person_id !== null,
    reach: await reachOf(ctx, row, person),
  };
}

function writeForms(ctx: CapacityCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, "/requests/new", {
    find: async () => undefined,
    title: (c) => c.var.t("request.new.desk"),
    lead: (c) => c.var.t("request.new.desk.lead"),
    crumbs: (c) => [{ href: home, label: c.var.t("requests.title") }],
    draw: () => (
      <>
        <RequestFields />
        <ContactFields optional />
      </>
    ),
    submit: (c) => c.var.t("demand.save"),
    async accept({ var: { t, lang } }, _, values) {
      const request = parseRequest(values, { t, lang });
      const contact = parseContact(values, { t, lang, needed: false });
      if (!request.ok || !contact.ok)
        return [...(request.ok ? [] : request.problems), ...(contact.ok ? [] : contact.problems)];
      return `${home}/${await raiseRequest(ctx, { request: request.value, contact: contact.value })}`;
    },
  });
  addFormRoute(app, `${at}/edit`, {
    find: (c) => findAsked(ctx, c),
    title: (c) => c.var.t("request.edit"),
    crumbs: crumbsOf,
    start: (c, { request }) => requestValues(request, c.var.lang),
    draw: (_, { request, reach }) => (
      <>
        <RequestFields known={request} />
        <WordsToAsker reach={reach} />
      </>
    ),
    submit: (c) => c.var.t("demand.save"),
    async accept({ var: { t, lang } }, { request: known }, values) {
      const request = parseRequest(values, { t, lang, known });
      const words = readWords(values, { t, optional: true });
      if (!request.ok || !words.ok)
        return [...(request.ok ? [] : request.problems), ...(words.ok ? [] : words.problems)];
      await reviseRequest(ctx, { id: known.id, request: request.value, words: words.value });
      return `${home}/${known.id}`;
    },
  });
}
