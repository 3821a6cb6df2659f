import type { FC } from "hono/jsx";
import { ChoiceField, Content, Form, PageHeader, useView } from "../../../web/index.ts";

export const ExportPage: FC = () => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("export.title")} lead={t("export.lead")} />
      <Content>
        <Form action="/console/export" submit={t("export.do")}>
          <ChoiceField
            name="experts"
            label={t("export.people")}
            hint={t("export.people.hint")}
            options={[{ value: "yes", label: t("export.experts") }]}
            many
          />
        </Form>
        <p>{t("export.backup")}</p>
        <p>
          <a href={url("/console/backups")}>{t("nav.backups")}</a>
        </p>
        <h2>{t("export.erase")}</h2>
        <p>{t("export.erase.how")}</p>
      </Content>
    </>
  );
};
