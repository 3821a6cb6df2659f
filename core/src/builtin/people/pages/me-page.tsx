import type { FC } from "hono/jsx";
import {
  Content,
  Facts,
  Form,
  type FormState,
  ownNames,
  PageHeader,
  SelectField,
  TextField,
  useView,
} from "../../../web/index.ts";
import { Done } from "./done.tsx";
import { Passkeys, type ShownPasskey } from "./passkeys.tsx";
import type { ShownPerson } from "./people-page.tsx";
import { Sessions, type ShownSession } from "./sessions.tsx";

interface Props {
  person: ShownPerson;
  sessions: readonly ShownSession[];
  passkeys: readonly ShownPasskey[];
  state: FormState;
  /** The one that this page is shown in. */
  session: string;
  done: string | undefined;
}

export const MePage: FC<Props> = ({ person, sessions, passkeys, state, session, done }) => {
  const { t, url, site } = useView();
  return (
    <>
      <PageHeader title={t("me.title")} />
      <Content>
        <Done done={done} />
        <Facts
          facts={[
            {
              label: t("person.email"),
              value: (
                <>
                  <bdi dir="ltr">{person.email}</bdi> (<a href={url("/console/me/email")}>{t("me.email")}</a>)
                </>
              ),
            },
            { label: t("person.role"), value: `${t(`role.${person.role}`)}: ${t(`role.${person.role}.may`)}` },
          ]}
        />
        <Form action="/console/me" state={state} submit={t("me.submit")}>
          <TextField name="name" label={t("person.name")} hint={t("person.name.hint")} autocomplete="name" />
          <SelectField
            name="lang"
            label={t("me.lang")}
            hint={t("me.lang.hint")}
            options={site.languages.map((value) => ({ value, label: ownNames[value] }))}
          />
        </Form>
        <Sessions sessions={sessions} current={session} />
        <Passkeys passkeys={passkeys} />
        {person.role === "owner" && (
          <p>
            <a href={url(`/console/people/${person.id}`)}>{t("me.manage")}</a>
          </p>
        )}
      </Content>
    </>
  );
};
