import { isJsonObject } from "../../kit/index.ts";
import type { Db, Dialect } from "../../store/index.ts";
import { firstText } from "../document.ts";
import { actorTypes } from "../engine/terms.ts";
import { jsonTexts } from "../json-rows.ts";

interface Place {
  inbox: string;
  origin: string;
}

/** What recipients call themselves, by inbox, and for shared ones by host: there the initiative's name, when only one actor that publishes is known. */
export async function peerNames(
  { db, dialect }: { db: Db; dialect: Dialect },
  places: readonly Place[],
): Promise<ReadonlyMap<string, string>> {
  const inboxes = jsonTexts(dialect, [...new Set(places.map(({ inbox }) => inbox))]);
  const found = await db
    .selectFrom("ap_objects")
    .select(["inbox", "shared_inbox", "origin", "type", "doc"])
    .where("origin", "in", jsonTexts(dialect, [...new Set(places.map(({ origin }) => origin))]))
    .where("type", "in", [...actorTypes])
    .where((where) => where.or([where("inbox", "in", inboxes), where("shared_inbox", "in", inboxes)]))
    .limit(1000)
    .execute();
  const names = new Map<string, string>();
  // An instance actor names its initiative only by the way; whoever publishes comes last and counts.
  const ordered = found.toSorted((a, b) => Number(a.type !== "Application") - Number(b.type !== "Application"));
  for (const { inbox, origin, doc } of ordered) {
    for (const name of nameIn(doc)) {
      if (inbox !== null) names.set(inbox, name);
      names.set(origin, name);
    }
  }
  return names;
}

/** The name in a stored document; none or one. */
export function nameIn(doc: string): string[] {
  const wire: unknown = JSON.parse(doc);
  const name = isJsonObject(wire) ? firstText(wire["name"]) : undefined;
  return name === undefined || name === "" ? [] : [name];
}
