import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  Notice,
  PageHeader,
  TextArea,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import type { Ask } from "../ask-store.ts";
import type { Contact } from "../contact.ts";

interface Props {
  at: AtEvent;
  path: string;
  me: Contact;
  other: Contact;
  between: Ask | undefined;
  state: FormState;
}

/** One other person: what they told, and the way to ask them. */
export const ContactPage: FC<Props> = ({ path, me, other, between, state }) => {
  const { t, url } = useView();
  const canAnswer = between?.to === me.id && between.state === "open";
  return (
    <>
      <PageHeader
        title={<bdi>{other.name}</bdi>}
        lead={<bdi>{other.interests}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url(path), label: t("contacts.title") }]} />}
      />
      <Content>
        {between === undefined ? (
          <Form action={`${path}/${other.id}`} state={state} submit={t("contacts.ask")}>
            <TextArea name="text" label={t("contacts.text")} hint={t("contacts.text.hint")} rows={4} />
          </Form>
        ) : (
          <Notice>
            {between.state === "accepted" ? (
              <p>
                {t("contacts.reached")} <bdi>{other.reach}</bdi>
              </p>
            ) : (
              <p>{t(canAnswer ? "contacts.asks-you" : "contacts.once")}</p>
            )}
          </Notice>
        )}
        {canAnswer && (
          <Form action={`${path}/${other.id}/accept`} submit={t("contacts.accept", { name: other.name })} />
        )}
        <ul>
          <li>
            <a href={url(`${path}/${other.id}/block`)}>{t("contacts.block.title")}</a>
          </li>
          <li>
            <a href={url(`${path}/${other.id}/report`)}>{t("contacts.report.title")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
