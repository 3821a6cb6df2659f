import type { Context } from "hono";
import { Hono } from "hono";
import { Refusal } from "../../kit/index.ts";
import { type PageEnv, publicForm, secretPage } from "../../web/index.ts";
import { type AtEvent, getAtEvent } from "./at-event.ts";
import { changePlace } from "./change-place.ts";
import { confirmPlace } from "./confirm-place.ts";
import { isOffered } from "./contacts/contact-exchange.ts";
import { contactRoutes } from "./contacts/contact-routes.tsx";
import { dataOf } from "./data-of.ts";
import { followForm, mayFollow } from "./follow/follow-form.tsx";
import { followingOf } from "./follow/follow-store.ts";
import { cancelPlace, erasePlace } from "./leave-place.ts";
import { placeIcs } from "./mails/place-ics.ts";
import { ChangePage } from "./pages/change-page.tsx";
import { LeavePage } from "./pages/leave-page.tsx";
import { PlacePage } from "./pages/place-page.tsx";
import { hasPlace, type Place } from "./place.ts";
import { readPlace, toValues } from "./read-place.ts";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { findOwner } from "./store/link-store.ts";
import { findPlace, waitingFor } from "./store/place-store.ts";

const doings = ["confirmed", "changed", "cancelled"] as const;

/** Below a person's secret address. Looking changes nothing: mail programs open links by themselves. */
export function placeRoutes(ctx: RegistrationCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.use(async (c, next) => {
    await next();
    if (c.res.headers.get("cache-control") !== "private, no-store") secretPage(c.res);
  });
  const confirm = confirmForm(ctx);
  app.get("/", confirm.page);
  app.post("/confirm", confirm.send);
  const change = changeForm(ctx);
  app.get("/change", change.page);
  app.post("/change", change.send);
  for (const what of ["cancel", "erase"] as const) {
    const leave = leaveForm(ctx, what);
    app.get(`/${what}`, leave.page);
    app.post(`/${what}`, leave.send);
  }
  const follow = followForm(ctx, (c) => found(ctx, c));
  app.get("/sessions", follow.page);
  app.post("/sessions", follow.send);
  app.route(
    "/contacts",
    contactRoutes(ctx, (c) => found(ctx, c)),
  );
  app.get("/event.ics", async (c) => {
    const body = await placeIcs(ctx, await found(ctx, c));
    const disposition = 'attachment; filename="event.ics"';
    return c.body(body, 200, { "content-type": "text/calendar; charset=utf-8", "content-disposition": disposition });
  });
  app.get("/data.json", async (c) => {
    c.header("content-disposition", 'attachment; filename="registration.json"');
    return c.json(await dataOf(ctx, await found(ctx, c)));
  });
  return app;
}

interface Found {
  at: AtEvent;
  place: Place;
  /** Of the person's page, after the language. */
  path: string;
}

async function found(ctx: RegistrationCtx, c: Context<PageEnv>): Promise<Found> {
  const secret = c.req.param("secret") ?? "";
  const id = await findOwner(ctx.db, secret, "place");
  const place = id === undefined ? undefined : await findPlace(ctx.db, id);
  if (place === undefined) throw new Refusal("not-found");
  return { at: await getAtEvent(ctx, place.event), place, path: `/registration/me/${secret}` };
}

// Behind a secret address of 32 signs: whoever knows it is one person, however many share their network.
function confirmForm(ctx: RegistrationCtx) {
  return publicForm({
    quick: true,
    ownLimits: true,
    async show(c, _state, status) {
      const { t } = c.var;
      const doing = doings.find((one) => one === c.req.query("done"));
      const done = doing && t(`place.done.${doing}`);
      const own = await found(ctx, c);
      const meets = hasPlace(own.place) && (await isOffered(ctx.db, own.at.event.id));
      const follows = mayFollow(own, ctx.clock.now())
        ? { count: new Set((await followingOf(ctx.db, own.place.id)).map(({ session }) => session)).size }
        : undefined;
      const body = <PlacePage {...own} meets={meets} follows={follows} done={done} />;
      return c.var.page({ title: t("place.title"), status, noIndex: true, body });
    },
    async accept(c) {
      const { at, place, path } = await found(ctx, c);
      await confirmPlace(ctx, at, place.id);
      return c.redirect(c.var.view.url(path), 303);
    },
  });
}

function changeForm(ctx: RegistrationCtx) {
  return publicForm({
    quick: true,
    ownLimits: true,
    async show(c, state, status) {
      const { t } = c.var;
      const { at, place, path } = await found(ctx, c);
      if (place.state === "cancelled") throw new Refusal("gone");
      const values = { ...toValues(place), ...state.values };
      const body = <ChangePage at={at} path={path} state={{ ...state, values }} />;
      return c.var.page({
        title: t("change.title"),
        status,
        mistakes: state.problems.length > 0,
        noIndex: true,
        body,
      });
    },
    async accept(c, { values }) {
      const { t, view } = c.var;
      const { at, place, path } = await found(ctx, c);
      const read = readPlace(values, at, t);
      if (!read.ok) return read;
      const outcome = await changePlace(ctx, at, { id: place.id, place: read.value });
      if (outcome === "full") return { problems: [{ path: "mode", message: t("problem.change.full") }] };
      return c.redirect(view.url(`${path}?done=changed`), 303);
    },
  });
}

function leaveForm(ctx: RegistrationCtx, what: "cancel" | "erase") {
  return publicForm({
    quick: true,
    ownLimits: true,
    async show(c, _state, status) {
      const { at, place, path } = await found(ctx, c);
      const waits = place.state === "confirmed" && ctx.clock.now() < at.event.end;
      const waited = waits && (await waitingFor(ctx.db, at.event, 1)).length > 0;
      const body = <LeavePage at={at} path={path} what={what} waited={waited} />;
      return c.var.page({ title: c.var.t(`${what}.title`), status, noIndex: true, body });
    },
    async accept(c) {
      const { at, place, path } = await found(ctx, c);
      await (what === "cancel" ? cancelPlace : erasePlace)(ctx, at, place.id);
      const next = what === "cancel" ? `${path}?done=cancelled` : "/registration/erased";
      return c.redirect(c.var.view.url(next), 303);
    },
  });
}
