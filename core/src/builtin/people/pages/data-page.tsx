import type { FC } from "hono/jsx";
import { Content, Form, type FormState, PageHeader, TextField, useView } from "../../../web/index.ts";

/** Whose data is looked for. */
export const DataPage: FC<{ state: FormState }> = ({ state }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("data.title")} lead={t("data.lead")} />
      <Content>
        <Form action="/console/people/data" state={state} submit={t("data.submit")}>
          <TextField name="email" label={t("data.email")} hint={t("data.email.hint")} type="email" />
        </Form>
        <p>{t("data.not-searched")}</p>
      </Content>
    </>
  );
};
