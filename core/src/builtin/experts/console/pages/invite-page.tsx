import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  languages,
  Notice,
  ownNames,
  PageHeader,
  SelectField,
  TextArea,
  TextField,
  useView,
} from "../../../../web/index.ts";

export const InvitePage: FC<{ state: FormState; mails: boolean }> = ({ state, mails }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("console.invite")}
        lead={t("console.invite.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/experts"), label: t("list.title") }]} />}
      />
      <Content>
        {!mails && (
          <Notice tone="warn">
            <p>{t("console.no-mail")}</p>
          </Notice>
        )}
        <Form action="/console/experts/invite" state={state} submit={t("console.invite")}>
          <TextField name="name" label={t("mine.field.name")} />
          <TextField
            name="email"
            label={t("mine.field.email")}
            hint={t("mine.only-here")}
            type="email"
            inputmode="email"
          />
          <SelectField
            name="lang"
            label={t("console.lang")}
            options={languages.map((one) => ({ value: one, label: ownNames[one] }))}
          />
          <TextArea name="words" label={t("console.words")} hint={t("console.words.hint")} rows={3} optional />
        </Form>
      </Content>
    </>
  );
};
