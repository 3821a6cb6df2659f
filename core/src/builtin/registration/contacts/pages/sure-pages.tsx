import type { Child, FC } from "hono/jsx";
import { Breadcrumb, Content, Form, type FormState, PageHeader, TextArea, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import type { Contact } from "../contact.ts";

interface Props {
  at: AtEvent;
  path: string;
  other: Contact;
  state: FormState;
}

/** Before somebody is not found any more: what ends and what does not. */
export const WithdrawPage: FC<Props> = (props) => (
  <Sure {...props} what="withdraw" points={["now", "asks", "known", "again"]} to={`${props.path}/withdraw`} />
);

export const BlockPage: FC<Props> = (props) => (
  <Sure {...props} what="block" points={["both", "told", "undo"]} to={`${props.path}/${props.other.id}/block`} named />
);

export const ReportPage: FC<Props> = (props) => {
  const { t } = useView();
  return (
    <Sure {...props} what="report" points={["who", "block"]} to={`${props.path}/${props.other.id}/report`} named>
      <TextArea name="text" label={t("contacts.report.text")} rows={4} />
    </Sure>
  );
};

interface SureProps extends Props {
  what: "withdraw" | "block" | "report";
  points: readonly string[];
  to: string;
  /** Whom it is about is said. */
  named?: boolean;
  children?: Child;
}

const Sure: FC<SureProps> = ({ path, other, state, what, points, to, named, children }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t(`contacts.${what}.title`)}
        lead={named && <bdi>{other.name}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url(path), label: t("contacts.title") }]} />}
      />
      <Content>
        <ul>
          {points.map((point) => (
            <li>{t(`contacts.${what}.${point}`)}</li>
          ))}
        </ul>
        <Form
          action={to}
          state={state}
          submit={t(`contacts.${what}.submit`)}
          others={
            <a class="btn quiet" href={url(path)}>
              {t("contacts.not")}
            </a>
          }
        >
          {children}
        </Form>
      </Content>
    </>
  );
};
