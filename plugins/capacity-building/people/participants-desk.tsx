import type { ConsoleEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { listOwnTab, ownTabs } from "../activities/list-activities.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { countPeopleOf } from "./count-people-of.ts";
import { ParticipantsPage } from "./pages/participants-page.tsx";

/** `/console/capacity/people`: the activities of this site with who applies and takes part, for who looks after people alone. */
export function participantsDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/people", async (c) => {
    ctx.require(c.var.person, "capacity.people");
    const tab = ownTabs.find((one) => one === c.req.query("tab")) ?? "open";
    const asked = { tab, now: ctx.clock.now(), cursor: c.req.query("cursor") || undefined, limit: 30 };
    const { items, next } = await listOwnTab(ctx.db, asked);
    const counts = await countPeopleOf(
      ctx.db,
      items.map(({ id }) => id),
    );
    const body = <ParticipantsPage tab={tab} activities={items} next={next} counts={counts} />;
    return c.var.page({ title: c.var.t("people.desk"), body });
  });
  return app;
}
