import { pickLanguage } from "@nri-commons/core/kit";
import { ChangePage, type ConsoleEnv, readForm, readOwnText, UndoPage } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { roomsOfActivity } from "../../rooms-of-activity.ts";
import type { Activity } from "../activity.ts";
import { findActivity, getOwnActivity } from "../activity-store.ts";
import { cancelActivity, openActivity, undoWithdrawal, withdrawActivity } from "../change-activity.ts";
import { listOwnTab, ownTabs } from "../list-activities.ts";
import { missingOf } from "../missing-of.ts";
import { activityForm, beginEdit, draftsAt, formName } from "./activity-form.tsx";
import { CancelPage } from "./pages/cancel-page.tsx";
import { ConsoleActivitiesPage } from "./pages/console-activities-page.tsx";
import { ConsoleActivityPage } from "./pages/console-activity-page.tsx";
import { OpenActivityPage } from "./pages/open-activity-page.tsx";
import { addSessionRoutes } from "./session-desk.tsx";

/** Activities for those who prepare them: the list, one with what it lacks, and what can be done with it. */
export function activityConsole(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const may = (c: Context<ConsoleEnv>) => ctx.require(c.var.person, "capacity.manage");
  const own = async (c: Context<ConsoleEnv>) => {
    may(c);
    return getOwnActivity(ctx.db, c.req.param("id") ?? "");
  };
  app.use("/drafts/*", async (c, next) => {
    may(c);
    await next();
  });
  app.route("/drafts", activityForm(ctx));
  app.get("/", async (c) => {
    may(c);
    const tab = ownTabs.find((one) => one === c.req.query("tab")) ?? "open";
    const asked = { tab, now: ctx.clock.now(), cursor: c.req.query("cursor") || undefined, limit: 30 };
    const list = await listOwnTab(ctx.db, asked);
    const drafts = await ctx.drafts.list({ person: c.var.person.id, form: formName });
    const body = <ConsoleActivitiesPage tab={tab} list={list} drafts={drafts} />;
    return c.var.page({ title: c.var.t("console.title"), body });
  });

  const at = "/:id{[0-9a-z]{26}}";
  app.get(at, async (c) => {
    const rights = rightsOf(ctx, c);
    // Who looks after people alone sees where they are.
    if (!rights.people) may(c);
    const known = await findActivity(ctx.db, c.req.param("id"));
    if (known?.tellAt !== undefined && rights.manage) {
      const body = <UndoPage home={homeOf(c)} at={`/console/capacity/${known.id}`} until={known.tellAt} />;
      return c.var.page({ title: c.var.t("console.withdrawn"), body });
    }
    return showActivity(ctx, c, { activity: await getOwnActivity(ctx.db, c.req.param("id")), rights });
  });
  app.post(`${at}/edit`, async (c) => {
    const draft = await beginEdit(ctx, await own(c), c.var.person.id);
    return c.redirect(c.var.view.url(`${draftsAt}/${draft}/check`), 303);
  });
  app.get(`${at}/open`, async (c) => showOpen(ctx, c, await own(c)));
  app.post(`${at}/open`, async (c) => {
    const activity = await own(c);
    if (missingOf(activity, ctx.clock.now()).some(({ needed }) => needed)) return showOpen(ctx, c, activity, 422);
    await ctx.transaction((tx) => openActivity(ctx, tx, activity.id));
    return c.redirect(c.var.view.url(`/console/capacity/${activity.id}?done=opened`), 303);
  });
  addCancel(ctx, app, { path: `${at}/cancel`, own });
  app.get(`${at}/withdraw`, async (c) => {
    const { id, title } = await own(c);
    const arrivals = await ctx.deliveries.ofObject(ctx.objectIri(id), c.var.viewer);
    const place = `/console/capacity/${id}`;
    const body = <ChangePage home={homeOf(c)} at={place} kind="withdraw" name={title} arrivals={arrivals} />;
    return c.var.page({ title: c.var.t("console.withdraw.title"), body });
  });
  app.post(`${at}/withdraw`, async (c) => {
    may(c);
    const id = c.req.param("id");
    await ctx.transaction((tx) => withdrawActivity(ctx, tx, id));
    return c.redirect(c.var.view.url(`/console/capacity/${id}`), 303);
  });
  app.post(`${at}/undo`, async (c) => {
    may(c);
    const id = c.req.param("id");
    await ctx.transaction((tx) => undoWithdrawal(ctx, tx, id));
    return c.redirect(c.var.view.url(`/console/capacity/${id}?done=undone`), 303);
  });
  addSessionRoutes(ctx, app, at);
  return app;
}

interface Cancel {
  path: string;
  own(c: Context<ConsoleEnv>): Promise<Activity>;
}

/** Calling off asks why, for everybody to read. */
function addCancel(ctx: CapacityCtx, app: Hono<ConsoleEnv>, { path, own }: Cancel): void {
  app.get(path, async (c) => {
    const activity = await own(c);
    const arrivals = await ctx.deliveries.ofObject(ctx.objectIri(activity.id), c.var.viewer);
    const body = <CancelPage activity={activity} arrivals={arrivals} state={{ values: {}, problems: [] }} />;
    return c.var.page({ title: c.var.t("console.cancel.title"), body });
  });
  app.post(path, async (c) => {
    const activity = await own(c);
    const { t, lang, view } = c.var;
    const values = await readForm(c);
    const reason = readOwnText(values, "reason", { lang });
    if (reason !== undefined && (reason[lang] ?? "").length <= 1000) {
      await ctx.transaction((tx) => cancelActivity(ctx, tx, { id: activity.id, reason }));
      return c.redirect(view.url(`/console/capacity/${activity.id}?done=cancelled`), 303);
    }
    const message = reason ? t("activity.problem.long", { most: 1000 }) : t("activity.problem.reason");
    const state = { values, problems: [{ path: "reason", message }] };
    const body = <CancelPage activity={activity} arrivals={undefined} state={state} />;
    return c.var.page({ title: t("console.cancel.title"), status: 422, mistakes: true, body });
  });
}

interface Rights {
  manage: boolean;
  people: boolean;
}

function rightsOf(ctx: CapacityCtx, { var: { person } }: Context<ConsoleEnv>): Rights {
  return { manage: ctx.may(person, "capacity.manage"), people: ctx.may(person, "capacity.people") };
}

async function showActivity(
  ctx: CapacityCtx,
  c: Context<ConsoleEnv>,
  { activity, rights }: { activity: Activity; rights: Rights },
): Promise<Response> {
  const pieces: Child[] = [];
  for (const room of roomsOfActivity) pieces.push(await room.desk?.(ctx, activity, c));
  const next = rights.people ? await nextOf(ctx, activity) : undefined;
  const isTold = activity.state !== "draft" && rights.manage;
  const desks = [
    { path: "sessions", label: "session.title", permission: "capacity.manage" as const },
    ...roomsOfActivity.flatMap((room) => room.desks ?? []),
  ];
  const arrivals = isTold ? await ctx.deliveries.ofObject(ctx.objectIri(activity.id), c.var.viewer) : undefined;
  const done = ["added", "changed", "opened", "cancelled", "undone"].find((one) => one === c.req.query("done"));
  return c.var.page({
    title: pickLanguage(activity.title, c.var.lang)?.text ?? "",
    body: (
      <ConsoleActivityPage
        activity={activity}
        missing={missingOf(activity, ctx.clock.now())}
        arrivals={arrivals}
        done={done}
        desks={desks.filter(({ permission }) => ctx.may(c.var.person, permission))}
        mayManage={rights.manage}
        next={next}
        pieces={pieces}
      />
    ),
  });
}

/** In the order of an activity's life: what comes first is to be done first. */
async function nextOf(ctx: CapacityCtx, activity: Activity) {
  for (const room of roomsOfActivity) {
    const next = await room.next?.(ctx, activity);
    if (next !== undefined) return next;
  }
  return undefined;
}

async function showOpen(ctx: CapacityCtx, c: Context<ConsoleEnv>, activity: Activity, status: 200 | 422 = 200) {
  const missing = missingOf(activity, ctx.clock.now());
  const body = <OpenActivityPage activity={activity} missing={missing} />;
  return c.var.page({ title: c.var.t("activity.open.title"), status, body });
}

function homeOf(c: Context<ConsoleEnv>) {
  return { href: "/console/capacity", label: c.var.t("console.title") };
}
