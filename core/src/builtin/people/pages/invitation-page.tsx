import type { FC } from "hono/jsx";
import { Content, Facts, Form, type FormState, PageHeader, TextField, useView } from "../../../web/index.ts";

interface Props {
  invitation: { email: string; role: string; expires: number };
  state: FormState;
}

export const InvitationPage: FC<Props> = ({ invitation: { email, role, expires }, state }) => {
  const { t, format, site } = useView();
  return (
    <>
      <PageHeader title={t("invitation.title")} lead={t("invitation.lead")} />
      <Content>
        <Facts
          facts={[
            { label: t("person.email"), value: <bdi dir="ltr">{email}</bdi> },
            {
              label: t("person.role"),
              value: (
                <>
                  {t(`role.${role}`)}: {t(`role.${role}.may`)}
                </>
              ),
            },
            { label: t("invitation.until"), value: format.dateTime(expires, site.zone) },
          ]}
        />
        <Form state={state} submit={t("invitation.submit")}>
          <TextField name="name" label={t("person.name")} hint={t("person.name.hint")} autocomplete="name" />
        </Form>
      </Content>
    </>
  );
};
