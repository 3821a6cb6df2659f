import type { FC } from "hono/jsx";
import { personRoles } from "../../../content/types/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Form,
  type FormState,
  ownNames,
  PageHeader,
  SelectField,
  TextField,
  useView,
} from "../../../web/index.ts";

export const InvitePage: FC<{ state: FormState }> = ({ state }) => {
  const { t, url, site } = useView();
  return (
    <>
      <PageHeader
        title={t("invite.title")}
        lead={t("invite.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/people"), label: t("people.title") }]} />}
      />
      <Content>
        <Form action="/console/people/invite" state={state} submit={t("invite.submit")}>
          <TextField name="email" type="email" autocomplete="off" label={t("person.email")} />
          <ChoiceField
            name="role"
            label={t("person.role")}
            options={personRoles.map((value) => ({ value, label: `${t(`role.${value}`)}: ${t(`role.${value}.may`)}` }))}
          />
          <SelectField
            name="lang"
            label={t("invite.lang")}
            options={site.languages.map((value) => ({ value, label: ownNames[value] }))}
          />
        </Form>
      </Content>
    </>
  );
};
