import { StatTable, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type GroupCounts, inOrder, totalOf } from "../signal.ts";

/** How many of each stakeholder group; never who. */
export const SupportTable: FC<{ counts: GroupCounts }> = ({ counts }) => {
  const { t } = useView();
  const total = totalOf(counts);
  if (total === 0) return <p>{t("signal.support.none")}</p>;
  return (
    <StatTable
      caption={t("signal.support.caption", { count: total })}
      heads={{ label: t("word.group"), value: t("signal.supporters") }}
      rows={inOrder(counts).map(([group, value]) => ({
        label: <Term vocabulary="stakeholder-groups" term={group} />,
        value,
      }))}
    />
  );
};
