import { deriveId, isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import type { CommandInput, CommandResult } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { allPartners } from "../partners/partner-store.ts";
import { findActivity } from "./activity-store.ts";
import { fromActivityWire, type ToldActivity } from "./activity-wire.ts";
import { addActivity, openActivity } from "./change-activity.ts";
import { missingOf } from "./missing-of.ts";

/** Each is opened, too, where that is asked and nothing is missing. */
export async function importActivities(ctx: CapacityCtx, { files, options }: CommandInput): Promise<CommandResult> {
  const items = readItems(new TextDecoder().decode(files["file"]?.bytes));
  const problems: string[] = [];
  for (const { key, activity } of items) {
    const read = fromActivityWire(activity);
    if (!read.ok) problems.push(`${key}: ${read.problems.map(({ message }) => message).join("; ")}`);
    else await takeIn(ctx, { key, told: read.value, publish: options["publish"] === true });
  }
  const read = items.length - problems.length;
  const text = [`${read} of ${items.length} activities read.`, ...problems].join("\n");
  return { text, data: { read, problems }, ...(problems.length > 0 && { exitCode: 1 as const }) };
}

interface TakeIn {
  key: string;
  told: ToldActivity;
  publish: boolean;
}

/** Once: what people here changed since stays as it is. */
async function takeIn(ctx: CapacityCtx, { key, told, publish }: TakeIn): Promise<void> {
  const { state: _, reason: __, published: ___, updated: ____, event: _____, ...said } = told;
  const directory = await allPartners(ctx.db);
  const partners = said.partners.map((one) => {
    const known = directory.find(({ name }) => name.toLowerCase() === one.name.toLowerCase());
    return known ? { id: known.id, name: known.name, kind: known.kind, ...(known.url && { url: known.url }) } : one;
  });
  const id = deriveId("imported capacity activity", key);
  const sessions = said.sessions.map(({ event: ______, ...session }) => ({
    ...session,
    id: deriveId(id, session.id),
  }));
  const units = said.units.map((unit) => ({ ...unit, ...(unit.session && { session: deriveId(id, unit.session) }) }));
  await ctx.transaction(async (tx) => {
    if ((await findActivity(tx.db, id)) !== undefined) return;
    const added = await addActivity(ctx, tx, { activity: { ...said, partners, sessions, units }, key: id });
    const lacks = missingOf(added, tx.now).some(({ needed }) => needed);
    if (publish && !lacks) await openActivity(ctx, tx, id);
  });
}

interface Item {
  key: string;
  activity: JsonObject;
}

/** A list of activities, or `{ items: [{ key, activity }] }` where an activity may say `title` and `sample` as other sample data does. */
function readItems(text: string): Item[] {
  const data: unknown = JSON.parse(text);
  const list = isJsonObject(data) ? data["items"] : data;
  return (Array.isArray(list) ? list : []).filter(isJsonObject).map((item) => {
    const { key, activity = item } = item;
    const wire = isJsonObject(activity) ? activity : {};
    const { title, sample } = wire;
    const told = { ...wire, ...(title && { nameMap: title }), ...(sample && { "nri:sample": sample }) };
    return { key: String(key ?? wire["id"]), activity: told };
  });
}
