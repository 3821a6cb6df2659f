import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { FeedLink, PageEnv, Translate } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { labRooms } from "../lab-rooms.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { readLabSearch } from "./lab-search.ts";
import { getLab } from "./lab-store.ts";
import { listLabs } from "./list-labs.ts";
import { LabListPage } from "./pages/lab-list-page.tsx";
import { LabPage } from "./pages/lab-page.tsx";

/** The list of labs, and the page of each. */
export function labRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  for (const when of ["now", "past"] as const) {
    app.get(when === "past" ? "/past" : "/", async (c) => {
      const { t } = c.var;
      const query = new URL(c.req.url).searchParams;
      const search = readLabSearch(query);
      const asked = { ...search, when, limit: 20, cursor: query.get("cursor") || undefined };
      const labs = await listLabs(ctx.db, asked, ctx.clock.now());
      return c.var.page({
        title: t(`list.${when}`),
        description: t("list.lead"),
        feeds: feedsOf(query, t),
        body: <LabListPage when={when} search={search} labs={labs} names={await namesOf(ctx.federation, labs.items)} />,
      });
    });
  }
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const lab = await getLab(ctx.db, c.req.param("id"));
    if (lab.state === "preparing" && !ctx.may(c.var.viewer, "lab.manage")) throw new Refusal("not-found");
    const [sections, asides]: [Child[], Child[]] = [[], []];
    for (const room of labRooms) {
      sections.push(await room.section?.(ctx, lab, c));
      asides.push(await room.aside?.(ctx, lab, c));
    }
    const { lang } = c.var;
    return c.var.page({
      title: pickLanguage(lab.title, lang)?.text ?? "",
      description: pickLanguage(lab.question, lang)?.text ?? "",
      noIndex: lab.state === "preparing",
      body: (
        <LabPage
          lab={lab}
          names={await namesOf(ctx.federation)}
          actions={labRooms.map((room) => room.action?.(ctx, lab))}
          sections={sections}
          asides={asides}
        />
      ),
    });
  });
  app.get("/:other", () => {
    throw new Refusal("not-found");
  });
  return app;
}

function feedsOf(query: URLSearchParams, t: Translate): FeedLink[] {
  const kept = new URLSearchParams([...query].filter(([name]) => name !== "cursor"));
  const search = kept.size === 0 ? "" : `?${kept}`;
  return [
    { href: `/labs.atom${search}`, type: "application/atom+xml", title: t("feed.atom") },
    { href: `/labs.ics${search}`, type: "text/calendar", title: t("feed.ics") },
    { href: `/labs.csv${search}`, type: "text/csv", title: t("feed.csv") },
  ];
}
