import { Breadcrumb, Content, Form, type FormState, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { AskFields } from "./ask-fields.tsx";

/** A community asks for capacity, without an account. */
export const AskPage: FC<{ state: FormState }> = ({ state }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("request.new")}
        lead={t("request.new.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/capacity/requests"), label: t("requests.title") }]} />}
      />
      <Content>
        <Form state={state} submit={t("request.send")}>
          <AskFields />
        </Form>
      </Content>
    </>
  );
};

export const AskedPage: FC = () => {
  const { t, url } = useView();
  return (
    <PageHeader
      title={t("request.sent")}
      lead={t("request.sent.next")}
      crumbs={<Breadcrumb steps={[{ href: url("/capacity/requests"), label: t("requests.title") }]} />}
    />
  );
};
