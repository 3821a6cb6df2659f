import type { LanguageMap } from "../../../kit/index.ts";
import type { Counts, FormSettings, Question, RegistrationForm, ReminderDays } from "../form.ts";
import type { NeedKind } from "../place.ts";
import type { FormRow, RegistrationDb, RegistrationTx } from "../registration-ctx.ts";
import type { Told } from "../told.ts";
import { moneyOf } from "./need-store.ts";

export async function findForm(db: RegistrationDb, event: string): Promise<RegistrationForm | undefined> {
  const row = await db.selectFrom("registration_form").selectAll().where("event_id", "=", event).executeTakeFirst();
  return row && toForm(row);
}

/** Everybody who changes places of an event waits for whoever does so already: two never see the same last seat. */
export async function takeTurn(tx: RegistrationTx, event: string): Promise<RegistrationForm | undefined> {
  await tx.db
    .updateTable("registration_form")
    .set((eb) => ({ turn: eb("turn", "+", 1) }))
    .where("event_id", "=", event)
    .execute();
  return findForm(tx.db, event);
}

export async function listForms(db: RegistrationDb): Promise<RegistrationForm[]> {
  const rows = await db.selectFrom("registration_form").selectAll().orderBy("event_end", "desc").execute();
  return rows.map(toForm);
}

interface PutForm {
  event: string;
  settings: FormSettings;
  ownUrl: boolean;
  eventEnd: number;
}

/** Opens it, or changes what was set; what was closed by hand is open again. */
export async function putForm(tx: RegistrationTx, { event, settings, ownUrl, eventEnd }: PutForm): Promise<void> {
  const columns = { ...toColumns(settings), own_url: ownUrl ? 1 : 0, event_end: eventEnd, updated_at: tx.now };
  const fresh = { event_id: event, kept: null, told: null, purged_at: null, created_at: tx.now, turn: 0 };
  await tx.db
    .insertInto("registration_form")
    .values({ ...columns, ...fresh, closed_at: null })
    .onConflict((conflict) => conflict.column("event_id").doUpdateSet({ ...columns, closed_at: null }))
    .execute();
}

export async function markForm(
  tx: RegistrationTx,
  event: string,
  marks: Partial<Pick<FormRow, "closed_at" | "event_end" | "kept" | "purged_at" | "told">>,
): Promise<void> {
  await tx.db
    .updateTable("registration_form")
    .set({ ...marks, updated_at: tx.now })
    .where("event_id", "=", event)
    .execute();
}

function toColumns(settings: FormSettings) {
  return {
    opens_at: settings.opens ?? null,
    closes_at: settings.closes ?? null,
    capacity: settings.capacity ?? null,
    waiting_list: settings.waitingList ? 1 : 0,
    questions: JSON.stringify(settings.questions),
    retention_days: settings.retentionDays,
    privacy: settings.privacy === undefined ? null : JSON.stringify(settings.privacy),
    contact: settings.contact ?? null,
    access_person: settings.accessPerson ?? null,
    access_name: settings.accessName ?? null,
    join_url: settings.joinUrl ?? null,
    hubs: settings.hubs ? 1 : 0,
    reminders: JSON.stringify(settings.reminders),
    offers: JSON.stringify(settings.offers),
    budget_amount: settings.budget?.amount ?? null,
    budget_currency: settings.budget?.currency ?? null,
  };
}

function toForm(row: FormRow): RegistrationForm {
  return {
    event: row.event_id,
    opens: row.opens_at ?? undefined,
    closes: row.closes_at ?? undefined,
    closed: row.closed_at ?? undefined,
    capacity: row.capacity ?? undefined,
    waitingList: row.waiting_list === 1,
    questions: JSON.parse(row.questions) as Question[],
    retentionDays: row.retention_days,
    privacy: row.privacy === null ? undefined : (JSON.parse(row.privacy) as LanguageMap),
    contact: row.contact ?? undefined,
    accessPerson: row.access_person ?? undefined,
    accessName: row.access_name ?? undefined,
    joinUrl: row.join_url ?? undefined,
    hubs: row.hubs === 1,
    reminders: JSON.parse(row.reminders) as ReminderDays[],
    offers: JSON.parse(row.offers) as NeedKind[],
    budget: moneyOf(row.budget_amount, row.budget_currency),
    told: row.told === null ? undefined : (JSON.parse(row.told) as Told),
    ownUrl: row.own_url === 1,
    eventEnd: row.event_end,
    purged: row.purged_at ?? undefined,
    kept: row.kept === null ? undefined : (JSON.parse(row.kept) as Counts),
  };
}
