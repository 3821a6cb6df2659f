import type { FC } from "hono/jsx";
import { Table, useView } from "../../../web/index.ts";
import type { Fairness } from "../fairness.ts";

/** Into whose waking day the sessions fall, region by region. */
export const FairnessTable: FC<{ fairness: readonly Fairness[] }> = ({ fairness }) => {
  const { t, format } = useView();
  return (
    <>
      <p>{t("fair.why")}</p>
      <Table
        caption={t("fair.title")}
        captionHidden
        columns={[
          { id: "region", label: t("fair.region"), heads: true, cell: ({ region }) => t(`fair.${region}`) },
          {
            id: "share",
            label: t("fair.share"),
            number: true,
            cell: ({ within, of }) =>
              of === 0
                ? undefined
                : t("fair.of", { within, of, percent: format.number(Math.round((100 * within) / of)) }),
          },
        ]}
        rows={fairness}
      />
    </>
  );
};
