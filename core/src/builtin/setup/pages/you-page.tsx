import type { FC } from "hono/jsx";
import { Content, Form, type FormState, PageHeader, TextField, useView } from "../../../web/index.ts";

export const YouPage: FC<{ token: string; state: FormState }> = ({ token, state }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("you.title")} lead={t("you.lead")} />
      <Content>
        <Form action={`/setup/${token}/you`} state={state} submit={t("you.go")}>
          <TextField name="name" label={t("you.name")} hint={t("you.name.hint")} autocomplete="name" />
          <TextField
            name="email"
            label={t("you.email")}
            hint={t("you.email.hint")}
            type="email"
            inputmode="email"
            autocomplete="email"
          />
        </Form>
      </Content>
    </>
  );
};
