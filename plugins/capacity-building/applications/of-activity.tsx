import { SideBox } from "@nri-commons/core/web";
import type { OfActivity } from "../of-activity.ts";
import { takesApplications, today } from "./apply.ts";
import { callPhaseOf } from "./call.ts";
import { findCall } from "./call-store.ts";
import { countOpenEnds } from "./count-open-ends.ts";
import { CallFacts } from "./pages/call-facts.tsx";

/** The way to apply, and until when. */
export const ofActivity: OfActivity = {
  async action(ctx, activity, c) {
    if (!(await takesApplications(ctx, activity))) return null;
    return (
      <a class="btn" href={c.var.view.url(`/capacity/${activity.id}/apply`)}>
        {c.var.t("apply.title")}
      </a>
    );
  },
  async aside(ctx, activity, c) {
    const call = activity.source === undefined ? await findCall(ctx.db, activity.id) : undefined;
    if (call === undefined) return null;
    const phase = callPhaseOf(call, today(ctx));
    return (
      <SideBox title={c.var.t("call.title")}>
        <p>{c.var.t(`call.${phase}`, { day: c.var.view.format.day(call.opens) })}</p>
        <CallFacts call={call} />
      </SideBox>
    );
  },
  async next(ctx, { id, state, wayIn, starts }) {
    if (state !== "open" || wayIn !== "here") return undefined;
    const call = await findCall(ctx.db, id);
    if (call === undefined) return today(ctx) < starts ? { path: "call", label: "next.call" } : undefined;
    if (callPhaseOf(call, today(ctx)) !== "over") return undefined;
    const { undecided, untold } = await countOpenEnds(ctx.db, id);
    if (undecided > 0) return { path: "applications", label: "next.choose" };
    return untold > 0 ? { path: "letters", label: "next.letters" } : undefined;
  },
  desks: [{ path: "applications", label: "select.title", permission: "capacity.people" }],
};
