import type { FC } from "hono/jsx";
import { pickLanguage } from "../../../kit/index.ts";
import {
  Breadcrumb,
  Content,
  EventDate,
  Facts,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Tell,
  useView,
} from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import { isFull, type Phase } from "../form.ts";
import { modesOf, takesSeat } from "../place.ts";
import { PlaceFields } from "./place-fields.tsx";
import { Privacy } from "./privacy.tsx";

export interface RegisterPageProps {
  at: AtEvent;
  phase: Phase;
  taken: number;
  state: FormState;
}

export const RegisterPage: FC<RegisterPageProps> = ({ at, phase, taken, state }) => {
  const { t, url } = useView();
  const { event } = at;
  const takesPart = phase === "open" || phase === "waiting";
  return (
    <>
      <PageHeader title={t("register.title")} crumbs={<EventCrumbs at={at} />} lead={<Tell map={event.name} />} />
      <Content>
        <Facts facts={[{ label: t("when"), value: <EventDate when={event} /> }]} />
        {takesPart ? (
          <>
            <SeatNotice at={at} taken={taken} />
            <p>{t(at.mailed ? "register.how.mail" : "register.how.page")}</p>
            {at.mailed && at.form.reminders.length > 0 && (
              <p>{t("register.reminders", { when: at.form.reminders.join("-") })}</p>
            )}
            <Form
              action={`/registration/${event.id}`}
              state={state}
              submit={t(phase === "waiting" ? "register.wait" : "register.submit")}
            >
              <PlaceFields at={at} />
              <Privacy at={at} />
            </Form>
            {at.mailed && (
              <p>
                <a href={url("/me")}>{t("mine.lost")}</a>
              </p>
            )}
          </>
        ) : (
          <Closed at={at} phase={phase} />
        )}
      </Content>
    </>
  );
};

export const EventCrumbs: FC<{ at: AtEvent }> = ({ at: { event } }) => {
  const { t, url, lang } = useView();
  return (
    <Breadcrumb
      steps={[
        { href: url("/events"), label: t("events") },
        { href: url(`/events/${event.id}`), label: pickLanguage(event.name, lang)?.text ?? "" },
      ]}
    />
  );
};

/** Says before anybody types whether there is a seat, and what is possible without one. */
const SeatNotice: FC<{ at: AtEvent; taken: number }> = ({ at: { event, form }, taken }) => {
  const { t } = useView();
  if (form.capacity === undefined) return null;
  const others = modesOf(event).some((mode) => !takesSeat(mode, event));
  if (!isFull(form, taken)) {
    return (
      <Notice>
        <p>{t("seats.left", { count: form.capacity - taken })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={t("seats.full")}>
      {form.waitingList && <p>{t("seats.waiting")}</p>}
      {others && <p>{t("seats.online")}</p>}
    </Notice>
  );
};

const Closed: FC<{ at: AtEvent; phase: Phase }> = ({ at: { event, form }, phase }) => {
  const { t, format, url } = useView();
  const opens = phase === "soon" && form.opens !== undefined ? format.dateTime(form.opens, event.zone) : "";
  return (
    <Notice tone="warn" title={t(`phase.${phase}`, { date: opens })}>
      <p>{t(phase === "soon" ? "closed.soon" : phase === "full" ? "closed.full" : "closed.closed")}</p>
      <p>
        <a href={url(`/events/${event.id}`)}>{t("back")}</a>
      </p>
    </Notice>
  );
};
