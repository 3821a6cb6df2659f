import type { FC } from "hono/jsx";
import { Breadcrumb, Content, FilterPanel, FindForm, PageHeader, useView } from "../../../web/index.ts";
import { type Choices, firstFields, outputFields } from "./output-fields.ts";

export const OutputFilters: FC<{ choices: Choices }> = ({ choices }) => {
  const view = useView();
  const { t } = view;
  const fields = outputFields(view, choices);
  return (
    <FilterPanel
      label={t("filter.label")}
      words={t("filter.q")}
      fields={fields}
      first={firstFields}
      find="/outputs/find"
    />
  );
};

export const FindOutputsPage: FC<{ choices: Choices }> = ({ choices }) => {
  const view = useView();
  const { t, url } = view;
  const fields = outputFields(view, choices);
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url("/outputs"), label: t("list.title") }]} />}
        title={t("filter.label")}
      />
      <Content>
        <FindForm label={t("filter.label")} words={t("filter.q")} fields={fields} list="/outputs" />
      </Content>
    </>
  );
};
