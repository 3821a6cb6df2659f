import type { Hub, NewHub } from "../hub.ts";
import type { HubRow, RegistrationDb, RegistrationTx } from "../registration-ctx.ts";

export async function findHub(db: RegistrationDb, id: string): Promise<Hub | undefined> {
  const row = await db.selectFrom("registration_hub").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toHub(row);
}

export async function findHubByKey(db: RegistrationDb, key: string): Promise<Hub | undefined> {
  const row = await db.selectFrom("registration_hub").selectAll().where("form_key", "=", key).executeTakeFirst();
  return row && toHub(row);
}

export async function listHubs(db: RegistrationDb, event: string): Promise<Hub[]> {
  const rows = await db
    .selectFrom("registration_hub")
    .selectAll()
    .where("event_id", "=", event)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(toHub);
}

interface InsertHub {
  id: string;
  event: string;
  lang: string;
  key: string;
  hub: NewHub;
}

export async function insertHub(tx: RegistrationTx, { id, event, lang, key, hub }: InsertHub): Promise<void> {
  const later = { participants: null, remarks: null, reported_at: null, decided_at: null, listed: 0 };
  await tx.db
    .insertInto("registration_hub")
    .values({
      id,
      event_id: event,
      state: "asked",
      city: hub.city,
      country: hub.country ?? null,
      host: hub.host,
      areas: hub.areas ?? null,
      expected: hub.expected ?? null,
      activities: hub.activities ?? null,
      coordinator: hub.coordinator,
      coordinator_email: hub.coordinatorEmail,
      technical: hub.technical ?? null,
      technical_email: hub.technicalEmail ?? null,
      lang,
      form_key: key,
      created_at: tx.now,
      ...later,
    })
    .execute();
}

export async function updateHub(tx: RegistrationTx, id: string, columns: Partial<HubRow>): Promise<void> {
  await tx.db.updateTable("registration_hub").set(columns).where("id", "=", id).execute();
}

function toHub(row: HubRow): Hub {
  return {
    id: row.id,
    event: row.event_id,
    state: row.state,
    city: row.city,
    country: row.country ?? undefined,
    host: row.host,
    areas: row.areas ?? undefined,
    expected: row.expected ?? undefined,
    activities: row.activities ?? undefined,
    coordinator: row.coordinator,
    coordinatorEmail: row.coordinator_email,
    technical: row.technical ?? undefined,
    technicalEmail: row.technical_email ?? undefined,
    lang: row.lang,
    listed: row.listed === 1,
    report:
      row.reported_at === null
        ? undefined
        : { participants: row.participants ?? undefined, remarks: row.remarks ?? undefined, at: row.reported_at },
    created: row.created_at,
  };
}
