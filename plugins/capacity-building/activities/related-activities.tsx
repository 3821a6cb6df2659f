import { publicViewer } from "@nri-commons/core/content/types";
import type { SlotRequest } from "@nri-commons/core/plugin";
import { SideBox, Tell } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Activity } from "./activity.ts";
import { toActivity } from "./activity-store.ts";

const most = 3;

/** Beside an event: the activity that it is a session of, and what can be learned on the same topics. */
export async function relatedActivities(ctx: CapacityCtx, { lang, t, subject }: SlotRequest) {
  if (subject === undefined) return null;
  const event = await ctx.events.find(subject.id, publicViewer);
  const [own, others] = [await activityAt(ctx, event?.website), await activitiesAbout(ctx, event?.topics)];
  const about = others.filter(({ id }) => id !== own?.id).slice(0, most);
  const link = ({ id, title }: Activity) => (
    <li>
      <a href={`/${lang}/capacity/${id}`}>
        <Tell map={title} />
      </a>
    </li>
  );
  return (
    <>
      {own && (
        <SideBox title={t("activity.belongs")}>
          <ul>{link(own)}</ul>
        </SideBox>
      )}
      {about.length > 0 && (
        <SideBox title={t("activity.related")}>
          <ul>{about.map(link)}</ul>
        </SideBox>
      )}
    </>
  );
}

/** An event of the calendar names the page of its activity, here or at the site that holds it. */
async function activityAt(ctx: CapacityCtx, page: string | undefined): Promise<Activity | undefined> {
  const [, origin, id] = /^(https?:\/\/[^/]+).*\/capacity\/([0-9a-z]{26})$/.exec(page ?? "") ?? [];
  if (origin === undefined || id === undefined) return undefined;
  const iri = ctx.objectIri(id).replace(ctx.site.origin, origin);
  const row = await ctx.db
    .selectFrom("capacity_building_activity")
    .select("doc")
    .where("iri", "=", iri)
    .where("state", "in", ["open", "cancelled"])
    .executeTakeFirst();
  return row && toActivity(row);
}

async function activitiesAbout(ctx: CapacityCtx, topics: readonly string[] = []): Promise<Activity[]> {
  if (topics.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("capacity_building_activity")
    .select("doc")
    .where("state", "=", "open")
    .where("ends_at", ">", ctx.clock.now())
    .where("id", "in", (inner) =>
      inner
        .selectFrom("capacity_building_activity_topic")
        .select("activity_id")
        .where("topic", "in", [...topics]),
    )
    .orderBy("starts_at")
    .limit(most + 1)
    .execute();
  return rows.map(toActivity);
}
