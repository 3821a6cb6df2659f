import type { Child, FC } from "hono/jsx";
import { type Event, isPast } from "../../../../content/types/index.ts";
import { type ArrivedAt, DoneNotice, Facts, ItemPage, useView } from "../../../../web/index.ts";
import { EventStatus } from "../../pages/event-status.tsx";
import { OthersList } from "./others-list.tsx";

interface Props {
  event: Event;
  sessions: readonly Event[];
  /** Of other initiatives, around the same days. */
  others: readonly Event[];
  /** Undefined for who may not see it. */
  arrivals: readonly ArrivedAt[] | undefined;
  done: "added" | "changed" | "undone" | undefined;
  canPublish: boolean;
  /** What other features have to do with it. */
  pieces: Child;
}

/** One event as those see it who look after it: its state, where it arrived, and what can be done. */
export const ConsoleEventPage: FC<Props> = ({ event, sessions, others, arrivals, done, canPublish, pieces }) => {
  const { t, url, format } = useView();
  const isPublic = event.visibility === "published";
  const at = `/console/events/${event.id}`;
  const page = `/events/${event.id}`;
  return (
    <ItemPage
      home={{ href: "/console/events", label: t("console.title") }}
      at={at}
      page={page}
      name={event.name}
      isPublic={isPublic}
      canPublish={canPublish}
      state={t(isPublic ? "console.public" : "console.inside")}
      marks={<EventStatus event={event} />}
      done={
        done && (
          <DoneNotice
            title={t(isPublic ? `console.done.${done}` : "console.done.inside")}
            isPublic={isPublic}
            page={page}
            next={t("console.done.inside.next")}
            arrivals={arrivals}
          />
        )
      }
      arrivals={arrivals}
      more={<More event={event} />}
    >
      <Facts
        facts={[
          { label: t("fact.when"), value: format.when(event), always: true },
          { label: t("form.adminArea"), value: event.adminArea && <bdi>{event.adminArea}</bdi> },
          { label: t("console.sessions"), value: sessions.length > 0 ? format.number(sessions.length) : undefined },
        ]}
      />
      {event.superEvent === undefined && (
        <p>
          <a href={url(`${at}/programme`)}>{t("console.programme")}</a>
        </p>
      )}
      {pieces}
      <OthersList events={others} />
    </ItemPage>
  );
};

const More: FC<{ event: Event }> = ({ event }) => {
  const { t, url, now } = useView();
  const canChange = event.visibility === "published" && !isPast(event, now) && event.status !== "cancelled";
  return (
    <>
      <li>
        <a href={url(`/console/events/drafts/new?copy=${event.id}`)}>{t("console.copy")}</a>
      </li>
      {event.superEvent === undefined && (
        <li>
          <a href={url(`/console/events/drafts/new?partOf=${event.id}`)}>{t("console.part")}</a>
        </li>
      )}
      {canChange &&
        (["postpone", "cancel"] as const).map((kind) => (
          <li>
            <a href={url(`/console/events/${event.id}/${kind}`)}>{t(`console.${kind}.title`)}</a>
          </li>
        ))}
    </>
  );
};
