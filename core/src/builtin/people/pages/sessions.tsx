import type { FC } from "hono/jsx";
import { PostButton, Status, Table, useView } from "../../../web/index.ts";

export interface ShownSession {
  id: string;
  agent: string;
  created: number;
  seen: number;
}

/** Where somebody is signed in; every one but this can be ended. */
export const Sessions: FC<{ sessions: readonly ShownSession[]; current: string }> = ({ sessions, current }) => {
  const { t, format, site, now } = useView();
  return (
    <section>
      <h2>{t("sessions.title")}</h2>
      <p>{t("sessions.lead")}</p>
      <Table
        caption={t("sessions.title")}
        captionHidden
        columns={[
          { id: "agent", label: t("sessions.browser"), heads: true, cell: (one) => one.agent || t("sessions.unknown") },
          { id: "since", label: t("sessions.since"), cell: (one) => format.date(one.created, site.zone) },
          { id: "seen", label: t("sessions.seen"), cell: (one) => format.ago(one.seen, now) },
          {
            id: "act",
            label: t("sessions.act"),
            cell: (one) =>
              one.id === current ? (
                <Status tone="ok">{t("sessions.this")}</Status>
              ) : (
                <PostButton
                  to={`/console/me/sessions/${one.id}/end`}
                  label={t("sessions.end")}
                  name={t("sessions.end.of", { browser: one.agent })}
                  look="plain"
                />
              ),
          },
        ]}
        rows={sessions}
      />
      {sessions.length > 1 && <PostButton to="/console/me/sessions/end" label={t("sessions.end.others")} />}
    </section>
  );
};
