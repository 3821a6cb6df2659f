import { type ConsoleEnv, deliver, readForm } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findPeople } from "../people/person-store.ts";
import { type Decision, decisions } from "./application.ts";
import { countSeatsTaken, listApplications } from "./application-store.ts";
import { applicationsCsv } from "./applications-csv.ts";
import { atCall, atDesk } from "./at-desk.ts";
import { findCall } from "./call-store.ts";
import { decide } from "./decide.ts";
import { listRanked } from "./list-ranked.ts";
import { SelectionPage } from "./pages/selection-page.tsx";
import { ranksOf, seeWithoutScoring } from "./score-store.ts";

const pageSize = 30;

/** Who applied, ranked by what the team thinks of it, and what the team decides. */
export function addSelectionDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/applications`, (c) => showSelection(ctx, c));
  app.post(`${at}/applications/decide`, async (c) => {
    const { activity, path } = await atCall(ctx, c);
    const values = await readForm(c);
    const decided = Object.entries(values)
      .filter(([name]) => name.startsWith("d."))
      .map(([name, value]) => [name.slice(2), decisions.find((one) => one === value)] as const);
    await decide(ctx, activity.id, new Map<string, Decision | undefined>(decided));
    return c.redirect(c.var.view.url(`${path}/applications?done=saved`), 303);
  });
  app.post(`${at}/applications/abstain`, async (c) => {
    const { activity, path } = await atCall(ctx, c);
    await ctx.transaction((tx) => seeWithoutScoring(tx, activity.id, c.var.person.id));
    return c.redirect(c.var.view.url(`${path}/applications`), 303);
  });
  app.get(`${at}/applications.csv`, async (c) => {
    const { activity, call } = await atCall(ctx, c);
    const all = await listApplications(ctx.db, activity.id);
    const ranks = await ranksOf(ctx.db, activity.id, c.var.person.id);
    const people = await findPeople(
      ctx.db,
      all.map(({ person }) => person),
    );
    c.header("content-disposition", 'attachment; filename="applications.csv"');
    return deliver(c, { body: await applicationsCsv({ call, all, ranks, people }), type: "text/csv" });
  });
}

async function showSelection(ctx: CapacityCtx, c: Context<ConsoleEnv>): Promise<Response> {
  const { activity, path } = await atDesk(ctx, c);
  const call = await findCall(ctx.db, activity.id);
  const from = Math.max(0, Math.trunc(Number(c.req.query("cursor") ?? 0)) || 0);
  const page = { reader: c.var.person.id, from: Math.min(from, 1_000_000), limit: pageSize };
  const { items, ranks, more } = await listRanked(ctx.db, activity.id, page);
  const body = (
    <SelectionPage
      activity={activity}
      path={path}
      call={call}
      applications={items}
      ranks={ranks}
      taken={await countSeatsTaken(ctx.db, activity.id)}
      next={more ? String(from + pageSize) : undefined}
      saved={c.req.query("done") === "saved"}
    />
  );
  return c.var.page({ title: c.var.t("select.title"), body });
}
