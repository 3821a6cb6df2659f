import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import { type PageEnv, Tag } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findPublicItem } from "../shelf/item-store.ts";
import { listItems, readItemQuery } from "../shelf/list-items.ts";
import { ItemFindPage } from "../shelf/pages/item-filters.tsx";
import { ItemListPage } from "../shelf/pages/item-list-page.tsx";
import { listUses } from "../shelf/uses.ts";
import { outputBehind } from "./output-behind.ts";
import { Download } from "./pages/download.tsx";
import { ResourcePage } from "./pages/resource-page.tsx";
import { type Resource, resource } from "./resource.ts";

/** `/capacity/resources`: the catalogue, and one of it. */
export function resourceRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const { t } = c.var;
    const { query, narrowed } = readItemQuery(resource, new URL(c.req.url).searchParams);
    const { items, next } = await listItems(ctx.db, resource, query);
    return c.var.page({
      title: t("resource.list"),
      description: t("resource.lead"),
      feeds: [{ href: "/capacity/resources.atom", type: "application/atom+xml", title: t("resource.feed") }],
      body: (
        <ItemListPage
          shelf={resource}
          place="resources"
          items={items}
          next={next}
          names={await namesOf(ctx.federation, items)}
          narrowed={narrowed}
          first={["format", "mark", "languages"]}
          tags={({ doc }: Resource) => <Tag>{t(`resource.format.${doc.format}`)}</Tag>}
          card={({ doc }: Resource) => (
            <>
              <Download bytes={doc.size} />
              <p>
                <bdi>{doc.by}</bdi>
              </p>
            </>
          )}
        />
      ),
    });
  });
  app.get("/find", (c) => c.var.page({ title: c.var.t("resource.find"), body: <ItemFindPage shelf={resource} /> }));
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const found = await findPublicItem(ctx.db, resource, c.req.param("id"));
    if (found === undefined) throw new Refusal("not-found");
    const names = found.source ? await namesOf(ctx.federation, [found]) : undefined;
    const uses = await listUses(ctx, resource.at, found);
    return c.var.page({
      title: pickLanguage(found.doc.title, c.var.lang)?.text ?? "",
      description: pickLanguage(found.doc.text, c.var.lang)?.text.slice(0, 200) ?? "",
      body: (
        <ResourcePage
          resource={found}
          ownerName={found.source && names?.get(found.source.owner)}
          uses={uses}
          output={await outputBehind(ctx, found.doc.link)}
        />
      ),
    });
  });
  return app;
}
