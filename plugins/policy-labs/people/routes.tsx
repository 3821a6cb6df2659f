import { Refusal } from "@nri-commons/core/kit";
import { Content, type PageEnv, PageHeader, publicForm } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { Lab } from "../labs/lab.ts";
import { getLab } from "../labs/lab-store.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { joinLab, takesMembers } from "./join-lab.ts";
import { JoinPage, LabCrumbs } from "./pages/join-page.tsx";
import { readMember } from "./read-member.ts";

/** The form by which anybody takes part. */
export function peopleRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const join = joinForm(ctx);
  app.get("/:id{[0-9a-z]{26}}/join", join.page);
  app.post("/:id{[0-9a-z]{26}}/join", join.send);
  app.get("/:id{[0-9a-z]{26}}/join/sent", async (c) => {
    const lab = await publicLab(ctx, c);
    const { t } = c.var;
    return c.var.page({
      title: t("join.sent"),
      noIndex: true,
      body: (
        <>
          <PageHeader title={t("join.sent")} crumbs={<LabCrumbs lab={lab} />} />
          <Content>
            <p>{t("join.sent.text")}</p>
          </Content>
        </>
      ),
    });
  });
  return app;
}

function joinForm(ctx: LabsCtx) {
  return publicForm({
    // A hall joins from behind one address.
    limits: { ofOne: 100, ofAll: 1000 },
    async show(c, state, status) {
      const lab = await publicLab(ctx, c);
      const [takes, mails] = [takesMembers(ctx, lab), await ctx.mail.isSetUp()];
      return c.var.page({
        title: c.var.t("join.title"),
        status,
        mistakes: state.problems.length > 0,
        body: <JoinPage lab={lab} takes={takes} mails={mails} state={state} />,
      });
    },
    async accept(c, { values, key }) {
      const { t, lang, view } = c.var;
      const lab = await publicLab(ctx, c);
      if (!takesMembers(ctx, lab)) return { problems: [{ path: "", message: t("join.closed") }] };
      const read = readMember(values, t);
      if (!read.ok) return read;
      const joined = await joinLab(ctx, { lab: lab.id, member: read.value, lang, key });
      const next = joined.outcome === "told" ? `/labs/me/${joined.secret}` : `/labs/${lab.id}/join/sent`;
      return c.redirect(view.url(next), 303);
    },
  });
}

async function publicLab(ctx: LabsCtx, c: Context<PageEnv>): Promise<Lab> {
  const lab = await getLab(ctx.db, c.req.param("id") ?? "");
  if (lab.state === "preparing") throw new Refusal("not-found");
  return lab;
}
