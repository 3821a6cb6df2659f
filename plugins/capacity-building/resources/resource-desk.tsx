import { publicViewer } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import { addFormRoute, ChoiceField, type ConsoleEnv, listOf, Tell, titledOption } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import { listOwnActivities } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { getOwnItem } from "../shelf/change-item.ts";
import { itemDesk } from "../shelf/item-desk.tsx";
import { listChosen, listUses, putActivityUses } from "../shelf/uses.ts";
import { fillFromOutput } from "./output-behind.ts";
import { resource } from "./resource.ts";

const home = "/console/capacity/resources";

/** `/console/capacity/resources`: the catalogue of this site, and in which activities each is used. */
export function resourceDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = itemDesk(ctx, {
    shelf: resource,
    place: "resources",
    begin: async (c) => ({ values: await fromOutput(ctx, c) }),
    settle: (doc) => fillFromOutput(ctx, doc),
    async below(c, { id, iri }) {
      const { t, view } = c.var;
      const uses = await listUses(ctx, resource.at, { id, iri });
      return (
        <>
          <h2>{t("shelf.used")}</h2>
          {uses.length === 0 && <p>{t("resource.used.none")}</p>}
          <ul>
            {uses.map(({ id: activity, title }) => (
              <li>
                <a href={view.url(`/console/capacity/${activity}`)}>
                  <Tell map={title} />
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a class="btn quiet" href={view.url(`${home}/${id}/uses`)}>
              {t("resource.used.change")}
            </a>
          </p>
        </>
      );
    },
  });
  addFormRoute(app, "/:id{[0-9a-z]{26}}/uses", {
    find: async (c) => ({
      item: await getOwnItem(ctx, resource, c.req.param("id") ?? ""),
      activities: await listOwnActivities(ctx.db),
    }),
    title: (c) => c.var.t("resource.used.change"),
    lead: (c, { activities }) => (activities.length === 0 ? c.var.t("resource.used.no-activity") : undefined),
    crumbs: (c, { item }) => [
      { href: `${home}/${item.id}`, label: pickLanguage(item.doc.title, c.var.lang)?.text ?? "" },
    ],
    start: async (_, { item }) => ({ activities: await listChosen(ctx.db, item.iri) }),
    draw: (c, { activities }) =>
      activities.length > 0 && (
        <ChoiceField
          name="activities"
          label={c.var.t("shelf.used")}
          many
          optional
          options={activities.map(({ id, title }) => titledOption(id, title, c.var.lang))}
        />
      ),
    submit: (c) => c.var.t("shelf.save"),
    async accept(_, { item, activities }, values) {
      const chosen = listOf(values, "activities").filter((one) => activities.some(({ id }) => id === one));
      await ctx.transaction((tx) => putActivityUses(tx, item.iri, chosen));
      return `${home}/${item.id}`;
    },
  });
  return app;
}

/** `?output=…`: what an output of this site says of itself already. */
async function fromOutput(ctx: CapacityCtx, c: Context<ConsoleEnv>) {
  const output = await ctx.outputs.find(c.req.query("output") ?? "", publicViewer);
  if (output === undefined) return {};
  const { lang } = c.var;
  const bodies = [...(output.authors ?? []), ...(output.bodies ?? [])];
  return {
    title: pickLanguage(output.title, lang)?.text ?? "",
    text: pickLanguage(output.plainSummary ?? output.abstract ?? {}, lang)?.text ?? "",
    link: ctx.pageUrl(`/outputs/${output.id}`, lang),
    by: bodies
      .map(({ name }) => name)
      .join(", ")
      .slice(0, 200),
    licence: output.licence ?? "",
    topics: [...(output.topics ?? [])],
  };
}
