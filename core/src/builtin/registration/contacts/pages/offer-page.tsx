import type { FC } from "hono/jsx";
import {
  Content,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Tell,
  TextArea,
  TextField,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { deletionOf } from "../../form.ts";
import type { Contact } from "../contact.ts";

interface Props {
  at: AtEvent;
  /** Of the list, after the language. */
  path: string;
  me: Contact | undefined;
  done: string | undefined;
  state: FormState;
}

/** What it is, who sees what, and the form: nobody is in it who did not fill it in. */
export const OfferPage: FC<Props> = ({ at: { event, form }, path, me, done, state }) => {
  const { t, url, format } = useView();
  const changes = me?.shown && !me.removed;
  const back = changes ? path : path.replace(/\/contacts$/, "");
  return (
    <>
      <PageHeader title={t(changes ? "contacts.change" : "contacts.title")} lead={<Tell map={event.name} />} />
      <Content>
        {done && (
          <Notice tone="ok" live>
            <p>{done}</p>
          </Notice>
        )}
        {me?.removed ? (
          <Notice tone="warn" title={t("contacts.removed")}>
            <p>{t("contacts.removed.why")}</p>
          </Notice>
        ) : (
          <>
            {!changes && (
              <ul>
                {["who", "ask", "leave"].map((point) => (
                  <li>{t(`contacts.how.${point}`)}</li>
                ))}
                <li>{t("contacts.how.deleted", { date: format.date(deletionOf(form, event), event.zone) })}</li>
              </ul>
            )}
            <Form
              action={changes ? `${path}/change` : path}
              state={state}
              submit={t(changes ? "contacts.save" : "contacts.offer")}
              others={
                <a class="btn quiet" href={url(back)}>
                  {t("contacts.not")}
                </a>
              }
            >
              <TextField name="name" label={t("contacts.name")} hint={t("contacts.name.hint")} />
              <TextArea name="interests" label={t("contacts.interests")} hint={t("contacts.interests.hint")} rows={4} />
              <TextField name="reach" label={t("contacts.reach")} hint={t("contacts.reach.hint")} />
            </Form>
          </>
        )}
      </Content>
    </>
  );
};
