import type { FC } from "hono/jsx";
import { Content, Empty, languageName, PageHeader, Status, Table, Tell, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { DeskCrumbs, DeskTabs } from "../../console/pages/desk-crumbs.tsx";
import type { Wanted } from "../wanted.ts";

/** Session by session: what is asked for by how many, and whether the session has it. */
export const FollowDesk: FC<{ at: AtEvent; wanted: readonly Wanted[] }> = ({ at: { event, form }, wanted }) => {
  const { t, url, lang, format } = useView();
  const asks = form.questions.includes("languages");
  const programme = url(`/console/events/${event.id}/programme`);
  return (
    <>
      <PageHeader
        title={t("desk.tab.languages")}
        lead={<Tell map={event.name} />}
        crumbs={<DeskCrumbs event={undefined} />}
      />
      <Content>
        <DeskTabs event={event} current="languages" />
        {wanted.length === 0 ? (
          <Empty
            title={t("desk.languages.none")}
            why={t(asks ? "desk.languages.none.why" : "desk.languages.not-asked")}
          />
        ) : (
          <>
            <p>{t("desk.languages.what")}</p>
            <Table
              caption={t("desk.tab.languages")}
              captionHidden
              rows={wanted}
              csv={url(`/console/registration/${event.id}/languages/list.csv`)}
              columns={[
                {
                  id: "session",
                  label: t("desk.languages.session"),
                  heads: true,
                  cell: ({ session }) => (
                    <a
                      href={session.id === event.id ? url(`/console/events/${event.id}`) : `${programme}/${session.id}`}
                    >
                      <Tell map={session.name} />
                    </a>
                  ),
                },
                { id: "when", label: t("when"), cell: ({ session }) => format.dateTime(session.start, event.zone) },
                { id: "kind", label: t("desk.languages.kind"), cell: ({ kind }) => t(`follow.${kind}`) },
                {
                  id: "language",
                  label: t("desk.languages.language"),
                  cell: ({ kind, language }) => <bdi>{kind === "sign" ? language : languageName(language, lang)}</bdi>,
                },
                {
                  id: "people",
                  label: t("desk.languages.people"),
                  number: true,
                  cell: ({ people }) => format.number(people),
                },
                {
                  id: "has",
                  label: t("desk.state"),
                  cell: ({ has }) => (
                    <Status tone={has ? "ok" : "warn"}>{t(has ? "desk.languages.has" : "desk.languages.lacks")}</Status>
                  ),
                },
              ]}
            />
          </>
        )}
      </Content>
    </>
  );
};
