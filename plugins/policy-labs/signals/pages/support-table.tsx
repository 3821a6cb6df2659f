import { termLabel } from "@nri-commons/core/content/types";
import { StatTable, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type GroupCounts, inOrder, totalOf } from "../signal.ts";

/** How many of each stakeholder group; never who. */
export const SupportTable: FC<{ counts: GroupCounts }> = ({ counts }) => {
  const { t, lang } = useView();
  const total = totalOf(counts);
  if (total === 0) return <p>{t("signal.support.none")}</p>;
  return (
    <StatTable
      caption={t("signal.support.caption", { count: total })}
      heads={{ label: t("word.group"), value: t("signal.supporters") }}
      rows={inOrder(counts).map(([group, value]) => ({
        label: termLabel({ vocabulary: "stakeholder-groups", term: group }, lang).text,
        value,
      }))}
    />
  );
};
