import { Content, FindForm, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { filterFields } from "../activity-filters.ts";
import type { TermsInUse } from "../terms-in-use.ts";

/** Everything that the list can be narrowed by. */
export const FindActivitiesPage: FC<{ list: string; used: TermsInUse }> = ({ list, used }) => {
  const view = useView();
  const { t } = view;
  return (
    <>
      <PageHeader title={t("activity.filter.label")} />
      <Content>
        <FindForm
          label={t("activity.filter.label")}
          words={t("activity.filter.q")}
          fields={filterFields(view, used)}
          list={list}
        />
      </Content>
    </>
  );
};
