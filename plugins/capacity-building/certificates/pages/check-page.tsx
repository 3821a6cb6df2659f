import { Content, Field, Form, type FormState, PageHeader, TextArea, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";

/** The form that checks a certificate of this site, or of another of the network. */
export const CheckPage: FC<{ state: FormState }> = ({ state }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("certificate.check.title")} lead={t("certificate.check.lead")} crumbs={<CapacityCrumb />} />
      <Content>
        <Form state={state} multipart submit={t("certificate.check.do")}>
          <Field
            name="file"
            label={t("certificate.check.file")}
            hint={t("certificate.check.file.hint")}
            control="badge-file"
            optional
          >
            <input id="badge-file" name="file" type="file" accept=".jwt,.jws,.txt,.json,.svg,.png" />
          </Field>
          <TextArea
            name="token"
            label={t("certificate.check.token")}
            hint={t("certificate.check.token.hint")}
            rows={5}
            optional
          />
          <p class="hint">{t("certificate.check.kept")}</p>
        </Form>
      </Content>
    </>
  );
};
