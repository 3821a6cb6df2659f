import type { FC } from "hono/jsx";
import { personRoles } from "../../../content/types/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Facts,
  Form,
  Notice,
  PageHeader,
  PostButton,
  useView,
} from "../../../web/index.ts";
import { Done } from "./done.tsx";
import type { ShownPerson } from "./people-page.tsx";

interface Props {
  person: ShownPerson;
  sessions: readonly object[];
  own: boolean;
  done: string | undefined;
  problem: string | undefined;
}

export const PersonPage: FC<Props> = ({ person, sessions, own, done, problem }) => {
  const { t, url, format, now } = useView();
  const { id, name, email, role, seen, disabled } = person;
  const at = `/console/people/${id}`;
  return (
    <>
      <PageHeader
        title={<bdi>{name}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url("/console/people"), label: t("people.title") }]} />}
      />
      <Content>
        <Done done={done} />
        {problem && (
          <Notice tone="err" live>
            <p>{problem}</p>
          </Notice>
        )}
        <Facts
          facts={[
            { label: t("person.email"), value: <bdi dir="ltr">{email}</bdi> },
            { label: t("person.seen"), value: seen && format.ago(seen, now) },
            { label: t("person.sessions"), value: t("person.sessions.count", { count: sessions.length }) },
            { label: t("person.state"), value: disabled === undefined ? undefined : t("person.disabled") },
          ]}
        />
        <h2>{t("role.title")}</h2>
        <Form action={`${at}/role`} state={{ values: { role }, problems: [] }} submit={t("role.submit")}>
          <ChoiceField
            name="role"
            label={t("person.role")}
            hint={t("role.hint")}
            options={personRoles.map((value) => ({ value, label: `${t(`role.${value}`)}: ${t(`role.${value}.may`)}` }))}
          />
        </Form>
        <h2>{t("access.title")}</h2>
        <div class="row-acts">
          {sessions.length > 0 && <PostButton to={`${at}/sign-out`} label={t("access.sign-out")} />}
          <a class="btn quiet" href={url(`${at}/${disabled === undefined ? "disable" : "enable"}`)}>
            {t(disabled === undefined ? "access.disable" : "access.enable")}
          </a>
          <a class="btn quiet" href={url(`${at}/erase`)}>
            {t(own ? "access.erase.own" : "access.erase")}
          </a>
        </div>
      </Content>
    </>
  );
};
