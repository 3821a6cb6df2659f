import type { FC } from "hono/jsx";
import { type Event, isRescheduled, statusOf } from "../../../content/types/index.ts";
import { Notice, Say, Status, Tell, type Tone, useView } from "../../../web/index.ts";

type State = "cancelled" | "postponed" | "tentative" | "moved" | "moved-online";

const tones: Record<State, Tone> = {
  cancelled: "err",
  postponed: "warn",
  tentative: "warn",
  moved: "warn",
  "moved-online": "warn",
};

/** What a reader must know; undefined when it takes place as announced. */
export function stateOf(event: Event): State | undefined {
  const status = statusOf(event);
  if (status !== "scheduled") return status;
  if (isRescheduled(event)) return "moved";
  return event.movedOnline ? "moved-online" : undefined;
}

export const EventStatus: FC<{ event: Event }> = ({ event }) => {
  const { t } = useView();
  const state = stateOf(event);
  return state ? <Status tone={tones[state]}>{t(`state.${state}`)}</Status> : null;
};

/** The same as a sentence before everything else, with the organisers' reason. */
export const StatusNotice: FC<{ event: Event }> = ({ event }) => {
  const { t, format } = useView();
  const state = stateOf(event);
  if (!state) return null;
  const { previousStart, zone } = event;
  const before = previousStart === undefined ? "" : format.date(previousStart, zone);
  return (
    <Notice tone={tones[state]} title={t(`state.${state}`)}>
      {(before || state !== "moved") && (
        <p>
          <Say id={`state.${state}.${before ? "since" : "says"}`} values={{ date: before }} />
        </p>
      )}
      {event.statusNote && (
        <p>
          <Tell map={event.statusNote} />
        </p>
      )}
    </Notice>
  );
};
