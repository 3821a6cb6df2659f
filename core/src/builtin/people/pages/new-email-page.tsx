import type { FC } from "hono/jsx";
import { Content, Form, type FormState, Notice, PageHeader, TextField, useView } from "../../../web/index.ts";

/** What changes with the address and what stays; where no mail can be sent, who can change it. */
export const NewEmailPage: FC<{ state: FormState; mail: boolean }> = ({ state, mail }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("new-email.title")} lead={t("new-email.lead")} />
      <Content>
        {mail ? (
          <>
            <ul>
              {[1, 2, 3].map((n) => (
                <li>{t(`new-email.reach.${n}`)}</li>
              ))}
            </ul>
            <Form action="/console/me/email" state={state} submit={t("new-email.submit")} others={<Back />}>
              <TextField name="email" label={t("new-email.email")} type="email" autocomplete="email" />
            </Form>
          </>
        ) : (
          <>
            <Notice tone="warn">
              <p>{t("new-email.no-mail")}</p>
              <p>
                <code dir="ltr">nri users email old@example.org new@example.org</code>
              </p>
            </Notice>
            <p>
              <a href={url("/console/me")}>{t("confirm.back")}</a>
            </p>
          </>
        )}
      </Content>
    </>
  );
};

const Back: FC = () => {
  const { t, url } = useView();
  return <a href={url("/console/me")}>{t("confirm.back")}</a>;
};
