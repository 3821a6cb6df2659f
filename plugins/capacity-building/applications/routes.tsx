import { Refusal } from "@nri-commons/core/kit";
import { Content, type PageEnv, PageHeader, publicForm, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { getPublicActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { ActivityCrumbs } from "../people/pages/activity-crumbs.tsx";
import { addressOf } from "../people/read-person.ts";
import { applyTo, takesApplications } from "./apply.ts";
import { findCall } from "./call-store.ts";
import { ApplyPage } from "./pages/apply-page.tsx";
import { readApplication } from "./read-application.ts";

/** The form by which anybody applies. */
export function applyRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const form = applyForm(ctx);
  app.get("/:id{[0-9a-z]{26}}/apply", form.page);
  app.post("/:id{[0-9a-z]{26}}/apply", form.send);
  app.get("/:id{[0-9a-z]{26}}/apply/sent", async (c) => {
    const { activity } = await found(ctx, c);
    const title = c.var.t("apply.sent");
    const body = (
      <>
        <PageHeader title={title} crumbs={<ActivityCrumbs activity={activity} />} />
        <Content>
          <p>{c.var.t("apply.sent.text")}</p>
        </Content>
      </>
    );
    return c.var.page({ title, noIndex: true, body });
  });
  return app;
}

function applyForm(ctx: CapacityCtx) {
  return publicForm({
    // A class applies from behind one address.
    limits: { ofOne: 100, ofAll: 1000 },
    async show(c, state, status) {
      const { activity, call } = await found(ctx, c);
      const [takes, mails] = [await takesApplications(ctx, activity), await ctx.mail.isSetUp()];
      const body = <ApplyPage activity={activity} call={call} takes={takes} mails={mails} state={state} />;
      return c.var.page({ title: c.var.t("apply.title"), status, mistakes: state.problems.length > 0, body });
    },
    async accept(c, { values, key }) {
      const { t, lang, view } = c.var;
      const { activity, call } = await found(ctx, c);
      if (!(await takesApplications(ctx, activity))) return { problems: [{ path: "", message: t("apply.closed") }] };
      const read = readApplication(values, call, t);
      const email = addressOf(textOf(values, "email"));
      const unreachable = email === undefined ? [{ path: "email", message: t("people.problem.email") }] : [];
      if (!read.ok || email === undefined) return { problems: [...unreachable, ...(read.ok ? [] : read.problems)] };
      const applied = await applyTo(ctx, { activity, email, application: read.value, lang, key });
      const next =
        applied.outcome === "told" ? `/capacity/me/${applied.secret}` : `/capacity/${activity.id}/apply/sent`;
      return c.redirect(view.url(next), 303);
    },
  });
}

async function found(ctx: CapacityCtx, c: Context<PageEnv>) {
  const activity = await getPublicActivity(ctx.db, c.req.param("id") ?? "");
  const call = await findCall(ctx.db, activity.id);
  if (call === undefined) throw new Refusal("not-found");
  return { activity, call };
}
