import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import { Content, type PageEnv, PageHeader, Tag, Tell } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { countAbout, findPublicItem, listAbout } from "../shelf/item-store.ts";
import { listItems, readItemQuery } from "../shelf/list-items.ts";
import { ItemFindPage } from "../shelf/pages/item-filters.tsx";
import { ItemListPage } from "../shelf/pages/item-list-page.tsx";
import { ItemParts } from "../shelf/pages/item-parts.tsx";
import { type Group, groups } from "./groups.ts";
import { GroupLinks } from "./pages/group-links.tsx";
import { PracticePage } from "./pages/practice-page.tsx";
import { type PracticeNote, practiceNote, reuse } from "./practice-note.ts";
import { findOwnReuse, findPracticeByIri } from "./practice-store.ts";

type C = Context<PageEnv>;

/** `/capacity/practice`: what initiatives tried, for all and by group, and one note with who does the same. */
export function practiceRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", (c) => showList(ctx, c, undefined));
  app.get("/find", (c) => c.var.page({ title: c.var.t("practice.find"), body: <ItemFindPage shelf={practiceNote} /> }));
  app.get("/groups/:group", (c) => {
    const group = groups.find((one) => one === c.req.param("group"));
    if (group === undefined) throw new Refusal("not-found");
    return showList(ctx, c, group);
  });
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const note = await findPublicItem(ctx.db, practiceNote, c.req.param("id"));
    if (note === undefined) throw new Refusal("not-found");
    const reuses = await listAbout(ctx.db, reuse, note.iri);
    return c.var.page({
      title: pickLanguage(note.doc.title, c.var.lang)?.text ?? "",
      description: pickLanguage(note.doc.tried, c.var.lang)?.text.slice(0, 200) ?? "",
      body: (
        <PracticePage
          note={note}
          names={note.source || reuses.length > 0 ? await namesOf(ctx.federation) : new Map()}
          own={pickLanguage(ctx.site.name, c.var.lang)?.text ?? ""}
          reuses={reuses}
          say={await wayToReuse(ctx, c, note)}
        />
      ),
    });
  });
  app.get("/reuse", (c) => c.redirect(c.var.view.url("/capacity/practice"), 302));
  app.get("/reuse/:id{[0-9a-z]{26}}", async (c) => {
    const found = await findPublicItem(ctx.db, reuse, c.req.param("id"));
    if (found === undefined) throw new Refusal("not-found");
    const note = await findPracticeByIri(ctx.db, found.doc.practice);
    if (note !== undefined) return c.redirect(c.var.view.url(`/capacity/practice/${note.id}#reuse`), 302);
    return c.var.page({
      title: pickLanguage(found.doc.title, c.var.lang)?.text ?? "",
      body: (
        <>
          <PageHeader title={<Tell map={found.doc.title} />} />
          <Content>
            <ItemParts shelf={reuse} item={found} />
          </Content>
        </>
      ),
    });
  });
  return app;
}

async function showList(ctx: CapacityCtx, c: C, group: Group | undefined): Promise<Response> {
  const { t } = c.var;
  const { query, narrowed } = readItemQuery(practiceNote, new URL(c.req.url).searchParams);
  const terms = { ...query.terms, ...(group && { group }) };
  const { items, next } = await listItems(ctx.db, practiceNote, { ...query, terms });
  const iris = items.map(({ iri }) => iri);
  const reused = await countAbout(ctx.db, reuse, iris);
  const [at, feed] = group
    ? [`/capacity/practice/groups/${group}`, `practice.feed.${group}`]
    : ["/capacity/practice", "practice.feed"];
  return c.var.page({
    title: group ? t("practice.list.group", { group: t(`practice.group.${group}`) }) : t("practice.list"),
    description: t("practice.lead"),
    feeds: [{ href: `${at}.atom`, type: "application/atom+xml", title: t(feed) }],
    body: (
      <ItemListPage
        shelf={practiceNote}
        place="practice"
        title={group && t("practice.list.group", { group: t(`practice.group.${group}`) })}
        items={items}
        next={next}
        names={await namesOf(ctx.federation)}
        narrowed={narrowed}
        above={<GroupLinks current={group} />}
        first={["topics", "people", "languages"]}
        within={group && `group=${group}`}
        tags={({ doc }: PracticeNote) => <Tag>{t(`practice.group.${doc.group}`)}</Tag>}
        card={({ iri, doc }: PracticeNote) => (
          <>
            {doc.people && <p>{t(`practice.people.${doc.people}`)}</p>}
            <p>{t("reuse.count", { count: reused.get(iri) ?? 0 })}</p>
          </>
        )}
      />
    ),
  });
}

/** Only what another site tried can be reused by this one. */
async function wayToReuse(ctx: CapacityCtx, c: C, { iri, source, id }: PracticeNote) {
  const viewer = c.var.signedIn?.viewer;
  if (source === undefined || viewer === undefined || !ctx.may(viewer, "capacity.manage")) return undefined;
  const own = await findOwnReuse(ctx.db, iri);
  if (own !== undefined) return { href: `/console/capacity/practice/reuse/${own.id}`, label: c.var.t("reuse.ours") };
  return { href: `/console/capacity/practice/reuse/new?note=${id}`, label: c.var.t("reuse.do") };
}
