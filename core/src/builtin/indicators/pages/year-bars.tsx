import type { FC } from "hono/jsx";
import { StatTable, useView } from "../../../web/index.ts";
import type { Values } from "../read-values.ts";

/** The whole network year by year; its caption says what the last figure is and who stands behind it. */
export const YearBars: FC<{ values: Values; known: number }> = ({ values: { years, totals, byInitiative }, known }) => {
  const { t, format } = useView();
  const last = years.findLast((year) => totals.has(year));
  const reported = [...byInitiative.values()].filter((byYear) => last !== undefined && byYear.has(last)).length;
  const all = Math.max(known, reported);
  if (last === undefined) return <p class="muted">{t("found.none")}</p>;
  const told = { year: String(last), value: format.number(totals.get(last) ?? 0) };
  const caption = t("found", { ...told, count: reported, all: format.number(all) });
  return (
    <StatTable
      caption={caption}
      heads={{ label: t("column.year"), value: t("column.all") }}
      rows={years.map((year) => ({ label: String(year), value: totals.get(year) }))}
    />
  );
};
