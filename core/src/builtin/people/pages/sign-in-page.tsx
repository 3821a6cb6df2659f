import type { FC } from "hono/jsx";
import { Content, Form, type FormState, Notice, PageHeader, TextField, useView } from "../../../web/index.ts";
import { PasskeyForm } from "./passkey-form.tsx";

interface Props {
  state: FormState;
  /** Whether this site can send e-mail. */
  mail: boolean;
  next: string;
  /** A passkey was not taken. */
  failed: boolean;
}

export const SignInPage: FC<Props> = ({ state, mail, next, failed }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("sign-in.title")} lead={t("sign-in.lead")} />
      <Content>
        {failed && (
          <Notice tone="warn" live>
            <p>{t("passkey.failed")}</p>
          </Notice>
        )}
        <PasskeyForm action="/sign-in/passkey" asks="/sign-in/passkey" button={t("sign-in.passkey")}>
          <input type="hidden" name="next" value={next} />
        </PasskeyForm>
        {mail ? (
          <Form action="/sign-in" state={state} submit={t("sign-in.submit")}>
            <input type="hidden" name="next" value={next} />
            <TextField
              name="email"
              type="email"
              autocomplete="email"
              label={t("sign-in.email")}
              hint={t("sign-in.email.hint")}
            />
          </Form>
        ) : (
          <Notice title={t("sign-in.no-mail.title")}>
            <p>{t("sign-in.no-mail")}</p>
            <p>
              <code dir="ltr">nri users link name@example.org</code>
            </p>
          </Notice>
        )}
      </Content>
    </>
  );
};
