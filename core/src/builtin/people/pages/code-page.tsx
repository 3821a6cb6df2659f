import type { FC } from "hono/jsx";
import { Content, Form, type FormState, PageHeader, TextField, useView } from "../../../web/index.ts";

export const CodePage: FC<{ state: FormState }> = ({ state }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("code.title")} lead={t("code.lead")} />
      <Content>
        <Form action="/sign-in/code" state={state} submit={t("code.submit")}>
          <TextField
            name="code"
            label={t("code.code")}
            hint={t("code.hint")}
            inputmode="numeric"
            autocomplete="one-time-code"
          />
        </Form>
        <p>
          <a href={url("/sign-in")}>{t("code.again")}</a>
        </p>
      </Content>
    </>
  );
};
