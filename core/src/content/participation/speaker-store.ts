import type { Tx } from "../../jobs/index.ts";
import { insertAll } from "../../store/index.ts";
import { experienceOf, type Speaker } from "../types/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_speaker: SpeakerRow;
  }
}

/** A speaking role in a published event, without a name: what counts are made of. */
export interface SpeakerRow {
  event_id: string;
  position: number;
  super_event: string | null;
  origin: string | null;
  start_at: number;
  role: string;
  stakeholder_group: string | null;
  regional_group: string | null;
  mode: string | null;
  experience: string | null;
  person_key: string | null;
}

export interface SpokenEvent {
  id: string;
  superEvent: string | null;
  origin: string | null;
  at: number;
  speakers: readonly Speaker[];
}

export async function replaceSpeakers(tx: Tx, event: SpokenEvent): Promise<void> {
  await tx.db.deleteFrom("content_speaker").where("event_id", "=", event.id).execute();
  await addSpeakers(tx, [event]);
}

/** For events of which nothing is there yet. */
export async function addSpeakers(tx: Tx, events: readonly SpokenEvent[]): Promise<void> {
  await insertAll(tx.db, "content_speaker", events.flatMap(toRows));
}

function toRows({ id, superEvent, origin, at, speakers }: SpokenEvent): SpeakerRow[] {
  return speakers.map((speaker, position) => ({
    event_id: id,
    position,
    super_event: superEvent,
    origin,
    start_at: at,
    role: speaker.role,
    stakeholder_group: speaker.stakeholderGroup ?? null,
    regional_group: speaker.regionalGroup ?? null,
    mode: speaker.mode ?? null,
    experience: experienceOf(speaker.firstTime) ?? null,
    person_key: speaker.personKey ?? null,
  }));
}

export async function clearRemoteSpeakers(tx: Tx): Promise<void> {
  await tx.db.deleteFrom("content_speaker").where("origin", "is not", null).execute();
}
