import { Table, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { PublicResult } from "../results.ts";

/** On an activity's page: what those who took part thought, in figures. */
export const PublicFeedback: FC<{ results: readonly PublicResult[] }> = ({ results }) => {
  const { t, format } = useView();
  return (
    <section>
      <h2>{t("feedback.public")}</h2>
      <Table
        caption={t("feedback.public.caption")}
        rows={results}
        columns={[
          {
            id: "aspect",
            label: t("feedback.aspect"),
            heads: true,
            cell: ({ aspect }) => t(`feedback.aspect.${aspect}`),
          },
          { id: "average", label: t("feedback.average"), number: true, cell: ({ average }) => format.number(average) },
          {
            id: "good",
            label: t("feedback.good"),
            number: true,
            cell: ({ good }) => (good === undefined ? t("feedback.few") : format.number(good)),
          },
          { id: "answers", label: t("feedback.answers"), number: true, cell: ({ answers }) => format.number(answers) },
        ]}
      />
    </section>
  );
};
