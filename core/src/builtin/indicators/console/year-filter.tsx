import type { FC } from "hono/jsx";
import { FilterSelect, Filters, useView } from "../../../web/index.ts";
import { allYears } from "../catalogue.ts";

export const YearFilter: FC = () => {
  const { t, now } = useView();
  const years = allYears(now).toReversed();
  return (
    <Filters label={t("filter.label")}>
      <FilterSelect
        name="year"
        label={t("column.year")}
        any={t("filter.present")}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
    </Filters>
  );
};
