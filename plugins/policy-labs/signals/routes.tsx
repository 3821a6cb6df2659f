import { isTerm } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import { emptyForm, type FormState, type PageEnv, publicForm, secretPage, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { listSignals } from "./list-signals.ts";
import { mailSupport } from "./mail-support.ts";
import { ConfirmPage } from "./pages/confirm-page.tsx";
import { SignalListPage } from "./pages/signal-list-page.tsx";
import { SignalPage } from "./pages/signal-page.tsx";
import { readSignalQuery } from "./read-signal-query.ts";
import { type Signal, totalOf } from "./signal.ts";
import { countEverywhere, countHere, findSignal } from "./signal-store.ts";
import { askSupporter, confirmSupport, findAsked, removeSupport, supportSignal } from "./support-signal.ts";

/** `/labs/signals`: the register, one signal, and the yes of whoever supports it. */
export function signalRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const { query, narrowed } = readSignalQuery(new URL(c.req.url).searchParams);
    const { items, next } = await listSignals(ctx.db, query);
    const names = await namesOf(ctx.federation, items);
    return c.var.page({
      title: c.var.t("signals.title"),
      description: c.var.t("signals.lead"),
      body: <SignalListPage signals={items} next={next} names={names} narrowed={narrowed} />,
    });
  });

  const secret = "/support/:secret{[\\w-]{32}}";
  for (const path of [secret, `${secret}/*`]) {
    app.use(path, async (c, next) => {
      await next();
      secretPage(c.res);
    });
  }
  const yes = confirmForm(ctx, "yes");
  app.get(secret, yes.page);
  app.post(secret, yes.send);
  app.post(`${secret}/back`, confirmForm(ctx, "back").send);

  const at = "/:id{[0-9a-z]{26}}";
  const form = supportForm(ctx);
  app.get(at, (c) => showSignal(ctx, c, { state: emptyForm, status: 200 }));
  app.get(`${at}/support`, (c) => c.redirect(c.var.view.url(`/labs/signals/${c.req.param("id")}#support`), 303));
  app.post(`${at}/support`, form.send);
  app.post(`${at}/support/back`, async (c) => {
    const person = c.var.signedIn && (await ctx.people.find(c.var.signedIn.viewer.id));
    if (!person) throw new Refusal("forbidden");
    await ctx.transaction(async (tx) => {
      const mine = await findMine(ctx, c.req.param("id") ?? "", person.email);
      if (mine) await removeSupport(tx, mine.id);
    });
    return c.redirect(c.var.view.url(`/labs/signals/${c.req.param("id")}?done=back`), 303);
  });
  return app;
}

interface Shown {
  state: FormState;
  status: 200 | 422 | 429;
}

async function showSignal(ctx: LabsCtx, c: Context<PageEnv>, { state, status }: Shown): Promise<Response> {
  const signal = await getPublic(ctx, c.req.param("id") ?? "");
  const here = await countHere(ctx.db, signal.id);
  const counts = signal.source ? signal.told : await countEverywhere(ctx.db, signal.id);
  const person = c.var.signedIn && (await ctx.people.find(c.var.signedIn.viewer.id));
  const mine = person && (await findMine(ctx, signal.id, person.email));
  const names = signal.source ? await namesOf(ctx.federation) : new Map<string, string>();
  const done = c.req.query("done");
  const title = Object.values(signal.title)[0] ?? "";
  return c.var.page({
    title: signal.title[c.var.lang] ?? title,
    status,
    mistakes: state.problems.length > 0,
    body: (
      <SignalPage
        signal={signal}
        counts={counts}
        here={totalOf(here)}
        ownerName={signal.source && names.get(signal.source.owner)}
        signedIn={person !== undefined}
        mine={mine?.stakeholder_group}
        canMail={await ctx.mail.isSetUp()}
        done={["counted", "asked", "back"].find((one) => one === done)}
        state={state.problems.length === 0 && mine ? { ...state, values: { group: mine.stakeholder_group } } : state}
      />
    ),
  });
}

function supportForm(ctx: LabsCtx) {
  return publicForm({
    show: (c, state, status) => showSignal(ctx, c, { state, status }),
    async accept(c, { values }) {
      const { t, lang, view, signedIn } = c.var;
      const signal = await getPublic(ctx, c.req.param("id") ?? "");
      const group = textOf(values, "group");
      const person = signedIn && (await ctx.people.find(signedIn.viewer.id));
      const email = person?.email ?? textOf(values, "email");
      const problems = [
        ...(isTerm("stakeholder-groups", group) ? [] : [{ path: "group", message: t("support.problem.group") }]),
        ...(isAddress(email) ? [] : [{ path: "email", message: t("support.problem.email") }]),
      ];
      if (problems.length > 0) return { problems };
      const supporter = { email: email.toLowerCase(), group, lang };
      if (person) await supportSignal(ctx, signal.id, supporter);
      else {
        await askSupporter(ctx, signal.id, {
          supporter,
          write: (tx, secret) => mailSupport(ctx, tx, { signal, supporter, secret }),
        });
      }
      return c.redirect(view.url(`/labs/signals/${signal.id}?done=${person ? "counted" : "asked"}`), 303);
    },
  });
}

function confirmForm(ctx: LabsCtx, what: "yes" | "back") {
  return publicForm({
    quick: true,
    async show(c, state, status) {
      const secret = c.req.param("secret") ?? "";
      const support = await findAsked(ctx, secret);
      if (support === undefined) throw new Refusal("not-found");
      const signal = await getPublic(ctx, support.signal_id);
      return c.var.page({
        title: c.var.t("support.confirm"),
        status,
        noIndex: true,
        body: <ConfirmPage signal={signal} support={support} secret={secret} state={state} />,
      });
    },
    async accept(c) {
      const secret = c.req.param("secret") ?? "";
      if (what === "yes") {
        const id = await confirmSupport(ctx, secret);
        return c.redirect(c.var.view.url(`/labs/signals/${id}?done=counted`), 303);
      }
      const support = await findAsked(ctx, secret);
      if (support === undefined) throw new Refusal("not-found");
      await ctx.transaction((tx) => removeSupport(tx, support.id));
      return c.redirect(c.var.view.url(`/labs/signals/${support.signal_id}?done=back`), 303);
    },
  });
}

async function getPublic(ctx: LabsCtx, id: string): Promise<Signal> {
  const signal = await findSignal(ctx.db, id);
  if (signal === undefined || signal.state === "draft") throw new Refusal("not-found");
  return signal;
}

function findMine(ctx: LabsCtx, signalId: string, email: string) {
  return ctx.db
    .selectFrom("policy_labs_support")
    .selectAll()
    .where("signal_id", "=", signalId)
    .where("email", "=", email.toLowerCase())
    .where("counted_at", "is not", null)
    .executeTakeFirst();
}

function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(text);
}
