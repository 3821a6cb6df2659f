import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  OwnText,
  SelectField,
  Tell,
  TextField,
} from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { listOwnActivities } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { listWords } from "./asker/word-store.ts";
import type { CapacityRequest } from "./capacity-request.ts";
import { readDemandQuery } from "./demand-query.ts";
import type { RequestRow } from "./demand-tables.ts";
import { findOffersFor } from "./find-fits.ts";
import { listHelpFor } from "./help-store.ts";
import { listRequests } from "./list-demand.ts";
import { RequestDeskList } from "./pages/request-desk-list.tsx";
import { RequestDeskPage } from "./pages/request-desk-page.tsx";
import { ContactFields, RequestFields } from "./pages/request-fields.tsx";
import { parseContact, parseMet, parseRequest, requestValues } from "./parse-request.ts";
import { todayOf } from "./public-routes.tsx";
import {
  closeRequest,
  meetRequest,
  publishRequest,
  raiseRequest,
  reopenRequest,
  reviseRequest,
  withdrawRequest,
} from "./raise-request.ts";
import { contactOf, findRequestRow, getOwnRequestRow, toRequest } from "./request-store.ts";

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
      return c.var.page({
        title: c.var.t(own ? "requests.title" : "demand.tab.elsewhere"),
        body: (
          <RequestDeskList
            requests={found.items}
            next={found.next}
            names={await namesOf(ctx.federation, found.items)}
            of={tab}
          />
        ),
      });
    });
  }
  writeForms(ctx, app);
  metForm(ctx, app);
  app.get(at, (c) => showRequest(ctx, c));
  const doThen = (path: string, run: (id: string) => Promise<void>) =>
    app.post(`${at}/${path}`, async (c) => {
      await run(c.req.param("id"));
      return c.redirect(c.var.view.url(`${home}/${c.req.param("id")}`), 303);
    });
  doThen("publish", (id) => publishRequest(ctx, id));
  doThen("close", (id) => closeRequest(ctx, id));
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
        asker={own ? await askerOf(ctx, row, maySee) : undefined}
        offers={await findOffersFor(ctx.db, request, { today: todayOf(ctx) })}
        help={help}
        names={await namesOf(ctx.federation)}
        arrivals={own ? await ctx.deliveries.ofObject(request.iri, c.var.person) : undefined}
      />
    ),
  });
}

/** What who asked by the public form writes and wishes; their words only for who may see personal data. */
async function askerOf(ctx: CapacityCtx, row: RequestRow, maySee: boolean) {
  const words = maySee ? await listWords(ctx.db, row.id) : [];
  return { words, proposes: row.proposed !== null, canBeWritten: maySee && row.person_id !== null };
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
    find: (c) => getOwn(ctx, c),
    title: (c) => c.var.t("request.edit"),
    crumbs: crumbsOf,
    start: (c, request) => requestValues(request, c.var.lang),
    draw: (_, request) => <RequestFields known={request} />,
    submit: (c) => c.var.t("demand.save"),
    async accept({ var: { t, lang } }, known, values) {
      const request = parseRequest(values, { t, lang, known });
      if (!request.ok) return request.problems;
      await reviseRequest(ctx, { id: known.id, request: request.value });
      return `${home}/${known.id}`;
    },
  });
  addSureRoute(app, `${at}/withdraw`, {
    find: (c) => getOwn(ctx, c),
    title: (c) => c.var.t("request.withdraw"),
    name: (request) => <Tell map={request.title} />,
    effect: (c) => <p>{c.var.t("request.withdraw.effect")}</p>,
    back: (request) => `${home}/${request.id}`,
    submit: (c) => c.var.t("demand.withdraw.do"),
    async accept(_, request) {
      await withdrawRequest(ctx, request.id);
      return home;
    },
  });
}

/** What came of it, with an activity of this site or a page elsewhere. */
function metForm(ctx: CapacityCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, `${at}/met`, {
    find: (c) => getOwn(ctx, c),
    title: (c) => c.var.t("request.met.title"),
    lead: (c) => c.var.t("request.met.lead"),
    crumbs: crumbsOf,
    start: (c, { met }) => ({
      outcome: met?.outcome[c.var.lang] ?? "",
      reached: met?.reached === undefined ? "" : String(met.reached),
    }),
    async draw(c, { met }) {
      const { t, lang } = c.var;
      const options = (await linkable(ctx)).map(({ id, title }) => ({
        value: id,
        label: pickLanguage(title, lang)?.text ?? id,
      }));
      return (
        <>
          <OwnText name="outcome" label={t("request.outcome")} rows={5} known={met?.outcome} />
          <TextField
            name="reached"
            inputmode="numeric"
            label={t("request.met.reached")}
            hint={t("request.met.reached.hint")}
            optional
          />
          <SelectField
            name="activity"
            label={t("request.met.activity")}
            empty={t("request.met.none")}
            options={options}
            optional
          />
          <TextField name="url" type="url" label={t("request.met.url")} optional />
          <TextField name="urlName" label={t("request.met.url.name")} optional />
        </>
      );
    },
    submit: (c) => c.var.t("demand.save"),
    async accept({ var: { t, lang } }, request, values) {
      const met = parseMet(values, { t, lang, known: request.met, activities: await linkable(ctx) });
      if (!met.ok) return met.problems;
      await meetRequest(ctx, { id: request.id, met: met.value });
      return `${home}/${request.id}`;
    },
  });
}

/** Activities of this site that everybody may read. */
export async function linkable(ctx: CapacityCtx) {
  const own = await listOwnActivities(ctx.db);
  return own
    .filter(({ state }) => state === "open")
    .map(({ id, title }) => ({ id, title, iri: ctx.objectIri(id), url: ctx.pageUrl(`/capacity/${id}`) }));
}

function crumbsOf(c: C, { id, title }: CapacityRequest) {
  return [{ href: `${home}/${id}`, label: pickLanguage(title, c.var.lang)?.text ?? "" }];
}

async function getOwn(ctx: CapacityCtx, c: C): Promise<CapacityRequest> {
  return toRequest(await getOwnRequestRow(ctx.db, c.req.param("id") ?? ""));
}
