import type { FC } from "hono/jsx";
import { Content, PageHeader, PostButton, Status, Table, useView } from "../../../web/index.ts";
import { Done } from "./done.tsx";

export interface ShownPerson {
  id: string;
  name: string;
  email: string;
  role: string;
  created: number;
  seen?: number;
  disabled?: number;
}

export interface ShownInvitation {
  id: string;
  email: string;
  role: string;
  expires: number;
}

interface Props {
  people: readonly ShownPerson[];
  invited: readonly ShownInvitation[];
  done: string | undefined;
  own: string;
}

export const PeoplePage: FC<Props> = ({ people, invited, done, own }) => {
  const { t, url, format, now } = useView();
  return (
    <>
      <PageHeader
        title={t("people.title")}
        lead={t("people.lead")}
        actions={
          <a class="btn" href={url("/console/people/invite")}>
            {t("invite.title")}
          </a>
        }
      />
      <Content>
        <Done done={done} />
        <Table
          caption={t("people.caption")}
          captionHidden
          columns={[
            {
              id: "name",
              label: t("person.name"),
              heads: true,
              cell: (one) => (
                <a href={url(one.id === own ? "/console/me" : `/console/people/${one.id}`)}>
                  <bdi>{one.name}</bdi>
                </a>
              ),
            },
            { id: "email", label: t("person.email"), cell: (one) => <bdi dir="ltr">{one.email}</bdi> },
            { id: "role", label: t("person.role"), cell: (one) => t(`role.${one.role}`) },
            {
              id: "seen",
              label: t("person.seen"),
              cell: (one) =>
                one.disabled === undefined ? (
                  one.seen && format.ago(one.seen, now)
                ) : (
                  <Status tone="warn">{t("person.disabled")}</Status>
                ),
            },
          ]}
          rows={people}
        />
        {invited.length > 0 && <Invited invited={invited} />}
        <p>
          <a href={url("/console/people/data")}>{t("data.title")}</a>: {t("data.lead")}
        </p>
      </Content>
    </>
  );
};

const Invited: FC<{ invited: readonly ShownInvitation[] }> = ({ invited }) => {
  const { t, format, site } = useView();
  return (
    <section>
      <h2>{t("invited.list")}</h2>
      <Table
        caption={t("invited.list")}
        captionHidden
        columns={[
          { id: "email", label: t("person.email"), heads: true, cell: (one) => <bdi dir="ltr">{one.email}</bdi> },
          { id: "role", label: t("person.role"), cell: (one) => t(`role.${one.role}`) },
          { id: "until", label: t("invitation.until"), cell: (one) => format.date(one.expires, site.zone) },
          {
            id: "act",
            label: t("invited.act"),
            cell: (one) => (
              <PostButton
                to={`/console/people/invitations/${one.id}/withdraw`}
                label={t("invited.withdraw")}
                name={t("invited.withdraw.of", { email: one.email })}
                look="plain"
              />
            ),
          },
        ]}
        rows={invited}
      />
    </section>
  );
};
