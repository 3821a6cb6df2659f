import type { FC } from "hono/jsx";
import { Content, GuardFields, PageHeader, Tell, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { DeskCrumbs, DeskTabs } from "../../console/pages/desk-crumbs.tsx";
import type { ContactReport } from "../keep-away.ts";

interface Props {
  at: AtEvent;
  offered: boolean;
  /** How many let others find them. */
  count: number;
  reports: readonly ContactReport[];
}

export const ContactsDesk: FC<Props> = ({ at: { event }, offered, count, reports }) => {
  const { t } = useView();
  const action = `/console/registration/${event.id}/contacts`;
  return (
    <>
      <PageHeader
        title={t("desk.tab.contacts")}
        lead={<Tell map={event.name} />}
        crumbs={<DeskCrumbs event={undefined} />}
      />
      <Content>
        <DeskTabs event={event} current="contacts" />
        <p>{t("desk.contacts.what")}</p>
        <p>
          <b>{t(offered ? "desk.contacts.open" : "desk.contacts.closed")}</b> {t("desk.contacts.count", { count })}
        </p>
        <Buttons action={action} buttons={[offered ? "close" : "open.do"]} />
        <h2>{t("desk.contacts.reports")}</h2>
        {reports.length === 0 ? (
          <p>{t("desk.contacts.none")}</p>
        ) : (
          <ul class="rows">
            {reports.map((report) => (
              <Report report={report} action={action} />
            ))}
          </ul>
        )}
      </Content>
    </>
  );
};

const Report: FC<{ report: ContactReport; action: string }> = ({ report: { id, text, by, about, at }, action }) => {
  const { t, format, site } = useView();
  return (
    <li>
      <div>
        <h3>
          <bdi>{about.name}</bdi>
        </h3>
        <p>
          <bdi>{about.interests}</bdi>
        </p>
        <blockquote>
          <bdi>{text}</bdi>
        </blockquote>
        <p class="small muted">{t("desk.contacts.by", { name: by, date: format.dateTime(at, site.zone) })}</p>
      </div>
      <Buttons action={action} report={id} buttons={["remove", "leave"]} />
    </li>
  );
};

const Buttons: FC<{ action: string; report?: string; buttons: readonly string[] }> = ({ action, report, buttons }) => {
  const { t, url } = useView();
  return (
    <form method="post" action={url(action)}>
      <GuardFields />
      {report && <input type="hidden" name="report" value={report} />}
      <div class="acts">
        {buttons.map((what) => (
          <button type="submit" class="btn quiet" name="do" value={what}>
            {t(`desk.contacts.${what}`)}
          </button>
        ))}
      </div>
    </form>
  );
};
