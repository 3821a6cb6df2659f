import { useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { rapidPlan, type Signal } from "../signal.ts";

/** Rapid mode: by when the brief should be there, and how long that is. */
export const RapidLine: FC<{ signal: Pick<Signal, "raisedOn" | "weeks"> }> = ({ signal }) => {
  const { t, format, now } = useView();
  const plan = rapidPlan(signal, now);
  if (plan === undefined) return null;
  const date = format.day(plan.due);
  const left = plan.days >= 0 ? t("signal.rapid.left", { count: plan.days }) : t("signal.rapid.over");
  return (
    <p>
      {t("signal.rapid", { count: signal.weeks ?? 0, date })} {left}
    </p>
  );
};
