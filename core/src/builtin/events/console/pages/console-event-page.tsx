import type { FC } from "hono/jsx";
import { type Event, isPast } from "../../../../content/types/index.ts";
import type { ArrivedAt } from "../../../../web/index.ts";
import {
  Breadcrumb,
  Content,
  Facts,
  GuardFields,
  Notice,
  PageHeader,
  Status,
  Tell,
  useView,
  WhereItArrived,
} from "../../../../web/index.ts";
import { EventStatus } from "../../pages/event-status.tsx";

interface Props {
  event: Event;
  sessions: readonly Event[];
  /** Undefined for who may not see it. */
  arrivals: readonly ArrivedAt[] | undefined;
  done: "added" | "changed" | "undone" | undefined;
  canPublish: boolean;
}

/** One event as those see it who look after it: its state, where it arrived, and what can be done. */
export const ConsoleEventPage: FC<Props> = ({ event, sessions, arrivals, done, canPublish }) => {
  const { t, url, format, now } = useView();
  const isPublic = event.visibility === "published";
  const at = `/console/events/${event.id}`;
  return (
    <>
      <PageHeader
        title={<Tell map={event.name} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/events"), label: t("console.title") }]} />}
        kicker={
          <>
            <Status tone={isPublic ? "ok" : "calm"}>{t(isPublic ? "console.public" : "console.inside")}</Status>
            <EventStatus event={event} />
          </>
        }
        actions={
          <>
            <PostButton to={`${at}/edit`} label={t("console.edit")} main={isPublic} />
            {!isPublic && canPublish && <PostButton to={`${at}/publish`} label={t("console.publish")} main />}
            <a class="btn quiet" href={url(`/events/${event.id}`)}>
              {t(isPublic ? "console.see" : "console.preview")}
            </a>
          </>
        }
      />
      <Content>
        {done && <Done done={done} event={event} arrivals={arrivals} />}
        <Facts
          facts={[
            { label: t("fact.when"), value: format.when(event), always: true },
            { label: t("console.sessions"), value: sessions.length > 0 ? format.number(sessions.length) : undefined },
          ]}
        />
        {event.superEvent === undefined && (
          <p>
            <a href={url(`${at}/programme`)}>{t("console.programme")}</a>
          </p>
        )}
        {isPublic && arrivals && (
          <>
            <h2>{t("console.arrived")}</h2>
            <WhereItArrived recipients={arrivals} />
          </>
        )}
        <h2>{t("console.more")}</h2>
        <ul class="row-acts">
          <li>
            <a href={url(`/console/events/drafts/new?copy=${event.id}`)}>{t("console.copy")}</a>
          </li>
          {isPublic && !isPast(event, now) && event.status !== "cancelled" && (
            <>
              <li>
                <a href={url(`${at}/postpone`)}>{t("console.postpone.title")}</a>
              </li>
              <li>
                <a href={url(`${at}/cancel`)}>{t("console.cancel.title")}</a>
              </li>
            </>
          )}
          <li>
            <a href={url(`${at}/withdraw`)}>{t("console.withdraw.title")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};

/** What happened, and what happens next: never more than others have confirmed. */
const Done: FC<{ done: NonNullable<Props["done"]>; event: Event; arrivals: readonly ArrivedAt[] | undefined }> = ({
  done,
  event,
  arrivals = [],
}) => {
  const { t, url, path } = useView();
  const waits = arrivals.some(({ state }) => state === "waiting");
  if (event.visibility !== "published") {
    return (
      <Notice tone="ok" title={t("console.done.inside")} live>
        <p>{t("console.done.inside.next")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="ok" title={t(`console.done.${done}`)} live>
      <p>
        <a href={url(`/events/${event.id}`)}>{t("console.see")}</a>
      </p>
      {waits && (
        <p>
          {t("console.sending")} <a href={url(path)}>{t("console.look-again")}</a>
        </p>
      )}
    </Notice>
  );
};

const PostButton: FC<{ to: string; label: string; main?: boolean }> = ({ to, label, main }) => {
  const { url } = useView();
  return (
    <form method="post" action={url(to)}>
      <GuardFields />
      <button type="submit" class={main ? "btn" : "btn quiet"}>
        {label}
      </button>
    </form>
  );
};
