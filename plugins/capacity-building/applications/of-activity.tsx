import { SideBox } from "@nri-commons/core/web";
import type { OfActivity } from "../rooms-of-activity.ts";
import { takesApplications, today } from "./apply.ts";
import { callPhaseOf } from "./call.ts";
import { findCall } from "./call-store.ts";
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
  desks: [
    { path: "call", label: "call.title" },
    { path: "applications", label: "select.title" },
  ],
};
