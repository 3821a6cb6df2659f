import { type Context, Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type FormState, type PageEnv, publicForm } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import { hasPlace, type Place } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { answerContact, askContact } from "./ask-contact.ts";
import { findBetween, listMet } from "./ask-store.ts";
import { offerContact, withdrawContact } from "./change-contact.ts";
import { type Contact, parseContact, parseWords } from "./contact.ts";
import { isOffered } from "./contact-exchange.ts";
import { findContact, findOther, listOthers } from "./contact-store.ts";
import { blockContact, listBlocked, reportContact, unblockContact } from "./keep-away.ts";
import { ContactPage } from "./pages/contact-page.tsx";
import { ContactsPage } from "./pages/contacts-page.tsx";
import { OfferPage } from "./pages/offer-page.tsx";
import { BlockPage, ReportPage, WithdrawPage } from "./pages/sure-pages.tsx";

/** Whose secret page it is. */
export interface Found {
  at: AtEvent;
  place: Place;
  /** Of the person's page, after the language. */
  path: string;
}

type FindMe = (c: Context<PageEnv>) => Promise<Found>;

const doings = ["offered", "sent", "accepted", "declined", "blocked", "unblocked", "reported", "withdrawn"] as const;

/** Below a person's secret address: how people who take part find one another, if they want to. */
export function contactRoutes(ctx: RegistrationCtx, findMe: FindMe): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const here = (c: Context<PageEnv>) => readMe(ctx, c, findMe);
  const offer = offerForm(ctx, here);
  app.get("/", async (c) => {
    const { me } = await here(c);
    return me?.shown && !me.removed ? showAll(ctx, c, here) : offer.page(c, async () => {});
  });
  app.post("/", offer.send);
  app.get("/change", offer.page);
  app.post("/change", offer.send);
  const withdraw = simple(ctx, here, { draw: WithdrawPage, run: async ({ place }) => withdrawContact(ctx, place) });
  app.get("/withdraw", withdraw.page);
  app.post("/withdraw", withdraw.send("withdrawn"));

  const other = "/:id{[0-9a-z]{26}}";
  const ask = askForm(ctx, here);
  app.get(other, ask.page);
  app.post(other, ask.send);
  const answer = (accept: boolean) =>
    simple(ctx, here, {
      run: (found, id) => answerContact(ctx, found.at, { me: mine(found), from: id, accept }),
    });
  app.post(`${other}/accept`, answer(true).send("accepted"));
  app.post(`${other}/decline`, answer(false).send("declined"));
  const block = simple(ctx, here, { draw: BlockPage, run: (found, id) => blockContact(ctx, mine(found), id) });
  app.get(`${other}/block`, block.page);
  app.post(`${other}/block`, block.send("blocked"));
  const unblock = simple(ctx, here, { run: (found, id) => unblockContact(ctx, mine(found), id) });
  app.post(`${other}/unblock`, unblock.send("unblocked"));
  const report = reportForm(ctx, here);
  app.get(`${other}/report`, report.page);
  app.post(`${other}/report`, report.send);
  return app;
}

interface Here extends Found {
  me: Contact | undefined;
}

type ReadHere = (c: Context<PageEnv>) => Promise<Here>;

/** Only who is expected, and where the organisers did not close it. */
async function readMe(ctx: RegistrationCtx, c: Context<PageEnv>, findMe: FindMe): Promise<Here> {
  const found = await findMe(c);
  const { place, at } = found;
  const open = hasPlace(place) && at.form.purged === undefined && (await isOffered(ctx.db, at.event.id));
  if (!open) throw new Refusal("gone");
  return { ...found, path: `${found.path}/contacts`, me: await findContact(ctx.db, { place: place.id }) };
}

function mine({ me }: Here): Contact {
  if (!me?.shown || me.removed) throw new Refusal("not-found");
  return me;
}

async function otherOf(ctx: RegistrationCtx, c: Context<PageEnv>, found: Here): Promise<Contact> {
  const other = await findOther(ctx.db, mine(found), c.req.param("id") ?? "");
  if (other === undefined) throw new Refusal("not-found");
  return other;
}

async function showAll(ctx: RegistrationCtx, c: Context<PageEnv>, here: ReadHere, state?: FormState, status = 200) {
  const { t } = c.var;
  const found = await here(c);
  const me = mine(found);
  const { q, after, done } = c.req.query();
  const doing = doings.find((one) => one === done);
  const body = (
    <ContactsPage
      {...found}
      me={me}
      met={await listMet(ctx.db, me)}
      others={await listOthers(ctx.db, me, { q: q?.slice(0, 100), after })}
      blocked={await listBlocked(ctx.db, me)}
      done={doing && t(`contacts.done.${doing}`)}
      state={state}
    />
  );
  return c.var.page({ title: t("contacts.title"), noIndex: true, status, body });
}

function offerForm(ctx: RegistrationCtx, here: ReadHere) {
  return publicForm({
    quick: true,
    async show(c, state, status) {
      const { t } = c.var;
      const { me, at, place, path } = await here(c);
      const now = me?.shown ? { name: me.name, interests: me.interests, reach: me.reach } : {};
      const first = { reach: place.email ?? "" };
      const done = c.req.query("done") === "withdrawn" ? t("contacts.done.withdrawn") : undefined;
      const body = (
        <OfferPage
          at={at}
          path={path}
          me={me}
          done={done}
          state={{ ...state, values: { ...first, ...now, ...state.values } }}
        />
      );
      const mistakes = state.problems.length > 0;
      return c.var.page({ title: t("contacts.title"), status, mistakes, noIndex: true, body });
    },
    async accept(c, { values }) {
      const { place, path } = await here(c);
      const read = parseContact(values, c.var.t);
      if (!read.ok) return read;
      await offerContact(ctx, place, read.value);
      return c.redirect(c.var.view.url(`${path}?done=offered`), 303);
    },
  });
}

function askForm(ctx: RegistrationCtx, here: ReadHere) {
  return publicForm({
    quick: true,
    async show(c, state, status) {
      const found = await here(c);
      const other = await otherOf(ctx, c, found);
      const between = await findBetween(ctx.db, mine(found).id, other.id);
      const mistakes = state.problems.length > 0;
      const body = <ContactPage {...found} me={mine(found)} other={other} between={between} state={state} />;
      return c.var.page({ title: other.name, status, mistakes, noIndex: true, body });
    },
    async accept(c, { values }) {
      const { t, view } = c.var;
      const found = await here(c);
      const read = parseWords(values, t);
      if (!read.ok) return read;
      const sent = { me: mine(found), to: c.req.param("id") ?? "", text: read.value };
      const asked = await askContact(ctx, found.at, sent);
      if (asked === "day" || asked === "all")
        return { problems: [{ path: "text", message: t(`contacts.most.${asked}`) }] };
      return c.redirect(view.url(`${found.path}?done=sent`), 303);
    },
  });
}

function reportForm(ctx: RegistrationCtx, here: ReadHere) {
  return publicForm({
    quick: true,
    async show(c, state, status) {
      const found = await here(c);
      const other = await otherOf(ctx, c, found);
      const body = <ReportPage at={found.at} path={found.path} other={other} state={state} />;
      const mistakes = state.problems.length > 0;
      return c.var.page({ title: c.var.t("contacts.report.title"), status, mistakes, noIndex: true, body });
    },
    async accept(c, { values }) {
      const found = await here(c);
      const read = parseWords(values, c.var.t);
      if (!read.ok) return read;
      await reportContact(ctx, mine(found), { about: c.req.param("id") ?? "", text: read.value });
      return c.redirect(c.var.view.url(`${found.path}?done=reported`), 303);
    },
  });
}

interface Simple {
  /** The page with the one button; the list of all where it stands there. */
  draw?: typeof BlockPage;
  run(found: Here, id: string): Promise<void>;
}

/** One button, and back to the list. */
function simple(ctx: RegistrationCtx, here: ReadHere, { draw, run }: Simple) {
  const Draw = draw;
  const form = (done: (typeof doings)[number]) =>
    publicForm({
      quick: true,
      async show(c, state, status) {
        if (Draw === undefined) return showAll(ctx, c, here, state, status);
        const found = await here(c);
        const other = c.req.param("id") === undefined ? mine(found) : await otherOf(ctx, c, found);
        const body = <Draw at={found.at} path={found.path} other={other} state={state} />;
        return c.var.page({ title: c.var.t("contacts.title"), status, noIndex: true, body });
      },
      async accept(c) {
        const found = await here(c);
        await run(found, c.req.param("id") ?? "");
        return c.redirect(c.var.view.url(`${found.path}?done=${done}`), 303);
      },
    });
  return { page: form("blocked").page, send: (done: (typeof doings)[number]) => form(done).send };
}
