import type { FC } from "hono/jsx";
import { Content, Empty, PageHeader, Status, Table, Tell, type Tone, useView } from "../../../../web/index.ts";
import type { Phase } from "../../form.ts";
import type { Registrations } from "../list-registrations.ts";

const tones: Readonly<Record<Phase, Tone>> = {
  soon: "calm",
  open: "ok",
  waiting: "warn",
  full: "warn",
  closed: "calm",
};

export const RegistrationsPage: FC<Registrations> = ({ registrations, without }) => {
  const { t, format, url } = useView();
  return (
    <>
      <PageHeader title={t("desk.title")} lead={t("desk.lead")} />
      <Content>
        {registrations.length === 0 && without.length === 0 && (
          <Empty
            title={t("desk.none")}
            why={t("desk.none.why")}
            action={{ href: url("/console/events"), label: t("events") }}
          />
        )}
        {registrations.length > 0 && (
          <Table
            caption={t("desk.title")}
            captionHidden
            rows={registrations}
            columns={[
              {
                id: "event",
                label: t("event"),
                heads: true,
                cell: ({ event }) => (
                  <a href={url(`/console/registration/${event.id}`)}>
                    <Tell map={event.name} />
                  </a>
                ),
              },
              { id: "when", label: t("when"), cell: ({ event }) => format.days(event) },
              {
                id: "phase",
                label: t("desk.state"),
                cell: ({ phase }) => <Status tone={tones[phase]}>{t(`desk.phase.${phase}`)}</Status>,
              },
              {
                id: "confirmed",
                label: t("desk.confirmed"),
                number: true,
                cell: ({ counts, form }) =>
                  form.capacity === undefined
                    ? format.number(counts.confirmed)
                    : t("desk.of", { count: counts.confirmed, all: format.number(form.capacity) }),
              },
              {
                id: "waiting",
                label: t("desk.waiting"),
                number: true,
                cell: ({ counts }) => format.number(counts.waiting),
              },
            ]}
          />
        )}
        {without.length > 0 && (
          <section>
            <h2>{t("desk.without")}</h2>
            <ul>
              {without.map((event) => (
                <li>
                  <Tell map={event.name} /> ({format.days(event)}):{" "}
                  <a href={url(`/console/registration/${event.id}/settings`)}>{t("desk.open")}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Content>
    </>
  );
};
