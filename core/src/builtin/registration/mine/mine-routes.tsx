import { Hono } from "hono";
import { type PageEnv, publicForm, secretPage } from "../../../web/index.ts";
import { findOwnEvent } from "../at-event.ts";
import { SaidPage } from "../pages/said-page.tsx";
import { emailOf, lineOf } from "../read-place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findOwner } from "../store/link-store.ts";
import { placesOf } from "../store/place-store.ts";
import { askForMine } from "./ask-for-mine.ts";
import { findMine, placeSecret } from "./mine-store.ts";
import { AskMinePage } from "./pages/ask-mine-page.tsx";
import { type MineEntry, MinePage } from "./pages/mine-page.tsx";
import { OverPage } from "./pages/over-page.tsx";

/** Whether a mail is written or not: the answer takes as long. */
const answerTime = 400;

/** A visitor's own registrations on this site, by a mailed link: for who lost the mails, or wants to see all at once. */
export function mineRoutes(ctx: RegistrationCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const ask = askForm(ctx);
  app.get("/", ask.page);
  app.post("/", ask.send);
  app.get("/sent", async (c) => {
    const title = c.var.t("mine.sent.title");
    const body = (
      <SaidPage title={title} back="/events">
        <p>{c.var.t("mine.sent.text")}</p>
        <p>{c.var.t("mine.sent.none")}</p>
      </SaidPage>
    );
    return c.var.page({ title, noIndex: true, body });
  });
  app.get("/:secret{[\\w-]{32}}", async (c) => {
    const secret = c.req.param("secret");
    const email = await findMine(ctx.db, secret, ctx.clock.now());
    if (email === undefined) {
      return c.var.page({ title: c.var.t("mine.over"), status: 410, noIndex: true, body: <OverPage /> });
    }
    const title = c.var.t("mine.title");
    const body = <MinePage entries={await entriesOf(ctx, { secret, email })} email={email} />;
    return secretPage(await c.var.page({ title, noIndex: true, body }));
  });
  return app;
}

function askForm(ctx: RegistrationCtx) {
  return publicForm({
    // As the form to register: a hall asks from behind one address. Each address gets one mail in ten minutes.
    limits: { ofOne: 100, ofAll: 1000 },
    async show(c, state, status) {
      const mistakes = state.problems.length > 0;
      const body = <AskMinePage state={state} mailed={await ctx.mail.isSetUp()} />;
      return c.var.page({ title: c.var.t("mine.title"), status, mistakes, noIndex: true, body });
    },
    async accept(c, { values }) {
      const { t, lang, view } = c.var;
      const email = emailOf(lineOf(values, "email"));
      if (email === undefined) return { problems: [{ path: "email", message: t("problem.email") }] };
      const slow = new Promise((resolve) => setTimeout(resolve, answerTime));
      await askForMine(ctx, { email, lang }).finally(() => slow);
      return c.redirect(view.url("/me/sent"), 303);
    },
  });
}

/** What was there when the link was mailed, and still is; the next event first. */
async function entriesOf(ctx: RegistrationCtx, mine: { secret: string; email: string }): Promise<MineEntry[]> {
  const entries: MineEntry[] = [];
  for (const place of await placesOf(ctx.db, mine.email)) {
    const secret = placeSecret(mine.secret, place.id);
    const event = await findOwnEvent(ctx, place.event);
    if (event !== undefined && (await findOwner(ctx.db, secret, "place")) === place.id)
      entries.push({ place, event, path: `/registration/me/${secret}` });
  }
  return entries.toSorted((one, other) => other.event.start - one.event.start);
}
