import type { FC } from "hono/jsx";
import { Breadcrumb, Content, FilterPanel, FindForm, PageHeader, useView } from "../../../web/index.ts";
import { expertFields, firstFields } from "./expert-fields.ts";

export const ExpertFilters: FC = () => {
  const view = useView();
  const { t } = view;
  return (
    <FilterPanel
      label={t("filter.label")}
      words={t("filter.q")}
      fields={expertFields(view)}
      first={firstFields}
      find="/experts/find"
    />
  );
};

export const FindExpertsPage: FC = () => {
  const view = useView();
  const { t, url } = view;
  return (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: url("/experts"), label: t("list.title") }]} />}
        title={t("filter.label")}
      />
      <Content>
        <FindForm label={t("filter.label")} words={t("filter.q")} fields={expertFields(view)} list="/experts" />
      </Content>
    </>
  );
};
