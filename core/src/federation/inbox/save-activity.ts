import { firstText } from "../document.ts";
import type { MetaDoc } from "../engine/apex-store.ts";
import type { Act } from "./act.ts";

/** Keeps the activity in our inbox, and in other collections of ours. */
export async function saveActivity(
  { engine, activity, recipient }: Act,
  collections: readonly string[] = [],
): Promise<void> {
  const inbox = firstText(recipient["inbox"]);
  const all = inbox === undefined ? [...collections] : [inbox, ...collections];
  const doc: MetaDoc = { ...activity, _meta: { collection: all } };
  if (await engine.store.saveActivity(doc)) return;
  for (const collection of all) await engine.store.updateActivityMeta(doc, "collection", collection);
}
