import type { FC } from "hono/jsx";
import { Content, Form, type FormState, Notice, PageHeader, TextField, useView } from "../../../../web/index.ts";

/** Where the link goes; or, without mail, what leads back instead. */
export const AskMinePage: FC<{ state: FormState; mailed: boolean }> = ({ state, mailed }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("mine.title")} lead={t("mine.lead")} />
      <Content>
        {mailed ? (
          <Form action="/me" state={state} submit={t("mine.submit")}>
            <TextField
              name="email"
              type="email"
              autocomplete="email"
              label={t("field.email")}
              hint={t("mine.email.hint")}
            />
          </Form>
        ) : (
          <Notice tone="warn">
            <p>{t("mine.no-mail")}</p>
          </Notice>
        )}
      </Content>
    </>
  );
};
