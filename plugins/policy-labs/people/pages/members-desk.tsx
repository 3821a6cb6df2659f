import {
  ChoiceField,
  Content,
  Empty,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Pagination,
  PostButton,
  SelectField,
  Status,
  Table,
  Term,
  TextField,
  type Tone,
  termOptions,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { DeskCrumbs } from "../../labs/console/pages/desk-crumbs.tsx";
import type { Lab } from "../../labs/lab.ts";
import { type Member, type MemberState, memberRoles } from "../member.ts";

interface Props {
  lab: Lab;
  members: readonly Member[];
  next: string | undefined;
  mails: boolean;
  state: FormState;
  done: string | undefined;
}

const tones: Readonly<Record<MemberState, Tone>> = { asked: "calm", waiting: "warn", in: "ok", refused: "calm" };

export const MembersDesk: FC<Props> = ({ lab, members, next, mails, state, done }) => {
  const { t, lang } = useView();
  const at = `/console/labs/${lab.id}/members`;
  return (
    <>
      <PageHeader title={t("members.title")} crumbs={<DeskCrumbs lab={lab} />} lead={t("members.lead")} />
      <Content>
        {done && <Notice tone="ok" title={t(`members.done.${done}`)} live />}
        {members.length === 0 ? (
          <Empty title={t("members.none")} why={t("members.none.why")} />
        ) : (
          <Table
            caption={t("members.title")}
            captionHidden
            columns={[
              { id: "name", label: t("field.name"), heads: true, cell: ({ name }: Member) => <bdi>{name}</bdi> },
              {
                id: "group",
                label: t("form.convenor.group"),
                cell: ({ group }) => <Term vocabulary="stakeholder-groups" term={group} />,
              },
              {
                id: "from",
                label: t("field.from"),
                cell: ({ country, region }) =>
                  country ? (
                    <Term vocabulary="countries" term={country} />
                  ) : (
                    region && <Term vocabulary="regional-groups" term={region} />
                  ),
              },
              {
                id: "state",
                label: t("console.state"),
                cell: (one) => (
                  <Status tone={tones[one.state]}>
                    {t(one.state === "in" ? `role.${one.role}` : `member.${one.state}`)}
                  </Status>
                ),
              },
              { id: "do", label: t("members.do"), cell: (one) => <Acts at={at} member={one} /> },
            ]}
            rows={members}
          />
        )}
        <Pagination next={next} />
        <h2>{t("members.invite")}</h2>
        {mails ? (
          <Form action={`${at}/invite`} state={state} submit={t("members.invite.do")}>
            <TextField name="name" label={t("field.name")} />
            <TextField name="email" type="email" label={t("field.email")} />
            <SelectField
              name="group"
              label={t("form.convenor.group")}
              options={termOptions("stakeholder-groups", lang)}
              empty={t("form.choose")}
            />
            <ChoiceField
              name="role"
              label={t("members.as")}
              options={memberRoles.map((value) => ({
                value,
                label: `${t(`role.${value}`)}. ${t(`role.${value}.why`)}`,
              }))}
            />
          </Form>
        ) : (
          <p>{t("members.no-mail")}</p>
        )}
      </Content>
    </>
  );
};

const Acts: FC<{ at: string; member: Member }> = ({ at, member: { id, name, state, role } }) => {
  const { t } = useView();
  const other = role === "convenor" ? "member" : "convenor";
  const acts =
    state === "waiting" ? ["take", "refuse"] : state === "in" ? [other, "refuse"] : state === "refused" ? ["take"] : [];
  return (
    <>
      {acts.map((act) => (
        <PostButton
          to={`${at}/${id}/${act}`}
          label={t(`members.${act}`)}
          name={t("members.act", { act: t(`members.${act}`), name })}
          look="plain"
        />
      ))}
    </>
  );
};
