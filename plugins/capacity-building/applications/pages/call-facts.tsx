import { Facts, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Call } from "../call.ts";

/** From when to when, and for how many. */
export const CallFacts: FC<{ call: Call }> = ({ call: { opens, closes, seats } }) => {
  const { t, format } = useView();
  return (
    <Facts
      facts={[
        { label: t("call.opens"), value: format.day(opens) },
        { label: t("call.closes"), value: format.day(closes) },
        { label: t("call.seats"), value: seats && format.number(seats) },
      ]}
    />
  );
};
