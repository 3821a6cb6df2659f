import type { JsonObject } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { OfPerson } from "../of-person.ts";
import { proposedOf } from "./asker/change-own.ts";
import { ownRequestRoutes } from "./asker/own-routes.tsx";
import { listWords, removeWords } from "./asker/word-store.ts";
import { forget } from "./contact-privacy.ts";
import type { RequestRow } from "./demand-tables.ts";
import { listHelpFor } from "./help-store.ts";
import { OwnRequests } from "./pages/own-requests.tsx";
import { emptied } from "./raise-request.ts";
import { contactOf, putRequest, toRequest } from "./request-store.ts";

/** What somebody asked for by the public form: where it stands, who helps, what the team writes. */
export const ofPerson: OfPerson = {
  async section(ctx, { person, path }) {
    const rows = await requestsOf(ctx.db, person.id);
    if (rows.length === 0) return null;
    const all = [];
    for (const row of rows) {
      const [help, words] = [await listHelpFor(ctx.db, row.id), await listWords(ctx.db, row.id)];
      all.push({ request: toRequest(row), help, words, proposes: row.proposed !== null });
    }
    return <OwnRequests path={path} requests={all} names={await namesOf(ctx.federation)} />;
  },
  routes: ownRequestRoutes,
  async data({ db }, person) {
    const rows = await requestsOf(db, person);
    if (rows.length === 0) return undefined;
    const list: JsonObject[] = [];
    for (const row of rows) list.push(await dataOf(db, row));
    return { list };
  },
  /** What nobody else has seen goes with them; what is public stays, without them. */
  async erase(ctx, tx, person) {
    for (const row of await requestsOf(tx.db, person)) {
      if (row.state === "waiting") {
        await putRequest(ctx, tx, { ...emptied(row), form_key: null, state: "withdrawn", updated_at: tx.now });
        await removeWords(tx.db, row.id);
      } else await forget(tx, row.id);
    }
  },
};

/** The newest first. */
export function requestsOf(db: CapacityDb, person: string): Promise<RequestRow[]> {
  return db
    .selectFrom("capacity_building_request")
    .selectAll()
    .where("person_id", "=", person)
    .where("state", "!=", "withdrawn")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}

async function dataOf(db: CapacityDb, row: RequestRow): Promise<JsonObject> {
  const { id, iri: _, source: __, created, updated: ___, published: ____, ...said } = toRequest(row);
  const words = (await listWords(db, id)).map(({ author, text, written }) => ({
    ...{ author, text },
    written: new Date(written).toISOString(),
  }));
  const told = { asked: new Date(created).toISOString(), contact: contactOf(row), wishes: proposedOf(row) };
  return JSON.parse(JSON.stringify({ ...told, ...said, words }));
}
