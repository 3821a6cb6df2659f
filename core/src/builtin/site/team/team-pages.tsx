import type { FC } from "hono/jsx";
import type { CurrentProfile } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Empty,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Table,
  Tell,
  TextField,
  useView,
} from "../../../web/index.ts";
import { askedLanguages } from "../console/section.ts";
import { useIn } from "../console/sections.tsx";
import type { Member } from "./member.ts";

const home = "/console/site/team";

export const TeamPage: FC<{ members: readonly Member[] }> = ({ members }) => {
  const { t, url, format, site } = useView();
  const add = { href: url(`${home}/new`), label: t("team.new") };
  return (
    <>
      <PageHeader
        title={t("site.team.title")}
        lead={t("team.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/site"), label: t("site.title") }]} />}
        actions={
          members.length > 0 && (
            <a class="btn" href={add.href}>
              {add.label}
            </a>
          )
        }
      />
      <Content>
        {members.length === 0 ? (
          <Empty title={t("team.none")} why={t("team.none.why")} action={add} example={t("team.example")} />
        ) : (
          <Table
            caption={t("site.team.title")}
            captionHidden
            columns={[
              {
                id: "name",
                label: t("team.name"),
                heads: true,
                cell: ({ id, name }) => (
                  <a href={url(`${home}/${id}`)}>
                    <bdi>{name}</bdi>
                  </a>
                ),
              },
              { id: "role", label: t("team.role"), cell: ({ role }) => <Tell map={role} /> },
              { id: "agreed", label: t("team.agreed"), cell: ({ agreedAt }) => format.date(agreedAt, site.zone) },
              {
                id: "remove",
                label: t("team.remove"),
                cell: ({ id, name }) => (
                  <a href={url(`${home}/${id}/remove`)} aria-label={`${t("team.remove")}: ${name}`}>
                    {t("team.remove")}
                  </a>
                ),
              },
            ]}
            rows={members}
          />
        )}
      </Content>
    </>
  );
};

interface FormProps {
  member: Member | undefined;
  state: FormState;
  profile: CurrentProfile;
}

export const MemberForm: FC<FormProps> = ({ member, state, profile }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={member === undefined ? t("team.new") : <bdi>{member.name}</bdi>} crumbs={<Crumbs />} />
      <Content>
        <Form
          action={member === undefined ? `${home}/new` : `${home}/${member.id}`}
          state={state}
          submit={t("site.save")}
          others={
            <a class="btn quiet" href={url(home)}>
              {t("site.leave")}
            </a>
          }
        >
          <TextField name="name" label={t("team.name")} />
          {askedLanguages(profile, member?.role ?? {}).map((lang) => (
            <TextField name={`role.${lang}`} label={useIn("team.role", lang)} lang={lang} optional />
          ))}
          <TextField name="contact" label={t("site.contact")} hint={t("site.contact.hint")} optional />
          <TextField name="place" label={t("team.place")} hint={t("team.place.hint")} inputmode="numeric" />
          <ChoiceField
            name="agreed"
            label={t("team.agreed")}
            hint={t("team.agreed.hint")}
            options={[{ value: "yes", label: t("team.agreed.yes") }]}
            many
          />
        </Form>
      </Content>
    </>
  );
};

/** A consent that is withdrawn counts at once: there is no way back. */
export const RemovePage: FC<{ member: Member }> = ({ member: { id, name } }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("team.remove")} lead={<bdi>{name}</bdi>} crumbs={<Crumbs />} />
      <Content>
        <Notice tone="warn">
          <p>{t("team.remove.effect")}</p>
        </Notice>
        <Form
          action={`${home}/${id}/remove`}
          submit={t("team.remove")}
          others={
            <a class="btn quiet" href={url(home)}>
              {t("site.leave")}
            </a>
          }
        />
      </Content>
    </>
  );
};

const Crumbs: FC = () => {
  const { t, url } = useView();
  return (
    <Breadcrumb
      steps={[
        { href: url("/console/site"), label: t("site.title") },
        { href: url(home), label: t("site.team.title") },
      ]}
    />
  );
};
