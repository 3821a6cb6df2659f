import {
  Breadcrumb,
  ChoiceField,
  Content,
  Form,
  type FormState,
  PageHeader,
  TextField,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** Which name is on a certificate, and who sees it. */
export const ChangeOwnPage: FC<{ path: string; state: FormState; issued: boolean }> = ({ path, state, issued }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("certificate.own.change.title")}
        crumbs={<Breadcrumb steps={[{ href: url(path), label: t("certificate.own.back") }]} />}
      />
      <Content>
        <Form state={state} submit={t("certificate.own.change.do")}>
          <TextField
            name="name"
            label={t("certificate.own.name")}
            hint={t(issued ? "certificate.own.name.again" : "certificate.own.name.hint")}
            autocomplete="name"
            optional
          />
          <ChoiceField
            name="shown"
            label={t("certificate.own.show")}
            hint={t("certificate.own.show.hint")}
            options={[
              { value: "no", label: t("certificate.own.show.no") },
              { value: "yes", label: t("certificate.own.show.yes") },
            ]}
          />
        </Form>
      </Content>
    </>
  );
};
