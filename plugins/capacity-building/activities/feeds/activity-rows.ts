import { pickLanguage } from "@nri-commons/core/kit";
import type { ExportRow, FeedRequest } from "@nri-commons/core/plugin";
import { csvTable } from "@nri-commons/core/web";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { type Activity, phaseOf } from "../activity.ts";
import { readActivitySearch } from "../activity-search.ts";
import { type ActivityQuery, listActivities } from "../list-activities.ts";

const most = 5000;

/** Every activity that everybody may see, as its list is narrowed. */
export async function renderActivitiesCsv(ctx: CapacityCtx, { lang, query }: FeedRequest): Promise<string> {
  const rows = await allRows(ctx, { ...readActivitySearch(query), when: "all", limit: 200 }, lang);
  const columns = Object.keys(rows[0] ?? { id: "", url: "", title: "" });
  return csvTable(
    columns,
    rows.map((row) => columns.map((column) => String(row[column] ?? ""))),
  );
}

/** The same as open data. */
export function activityRows(ctx: CapacityCtx): Promise<ExportRow[]> {
  return allRows(ctx, { when: "all", limit: 200 }, ctx.site.languages[0] ?? "en");
}

async function allRows(ctx: CapacityCtx, query: ActivityQuery, lang: string): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listActivities(ctx.db, { ...query, cursor }, ctx.clock.now());
    rows.push(...page.items.map((activity) => toRow(ctx, activity, lang)));
    cursor = page.next;
  } while (cursor !== undefined && rows.length < most);
  return rows;
}

function toRow(ctx: CapacityCtx, activity: Activity, lang: string): ExportRow {
  const text = (map: Activity["title"] = {}) => pickLanguage(map, lang)?.text ?? null;
  return {
    id: activity.source?.iri ?? ctx.objectIri(activity.id),
    url: ctx.pageUrl(`/capacity/${activity.id}`),
    title: text(activity.title),
    type: activity.type,
    level: activity.level,
    state: phaseOf(activity, ctx.clock.now()),
    starts: activity.starts,
    ends: activity.ends,
    zone: activity.zone,
    deadline: activity.deadline ?? null,
    mode: activity.mode,
    scope: activity.scope,
    region: activity.region ?? null,
    country: activity.country ?? null,
    place: activity.place ?? null,
    languages: activity.languages.join("; "),
    audiences: activity.audiences.join("; "),
    experience: activity.experience.join("; "),
    policyAreas: activity.policyAreas.join("; "),
    topics: activity.topics.join("; "),
    partners: activity.partners.map(({ name }) => name).join("; "),
    sessions: activity.sessions.length,
    hours: activity.units.reduce((sum, { hours = 0 }) => sum + hours, 0) || null,
    site: activity.source?.origin ?? ctx.site.origin,
    sample: activity.sample ?? false,
  };
}
