import { DateField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** When it suits. */
export const TimeFields: FC<{ of: "request" | "offer" }> = ({ of }) => {
  const { t } = useView();
  return (
    <>
      <DateField name="from" label={t("demand.from")} hint={t(`${of}.time.hint`)} optional />
      <DateField name="until" label={t("demand.until")} optional />
    </>
  );
};
