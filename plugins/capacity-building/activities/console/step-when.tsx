import { isLocalDate } from "@nri-commons/core/content/types";
import { DateField, type DraftStep, readDateField, textOf, useView, ZoneField } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { problemsIn } from "./activity-input.ts";

const fields = ["starts", "ends", "zone"];

/** Third page: its days. A page of its own, since the list of time zones is long. */
export const stepWhen: DraftStep = {
  id: "when",
  title: (t) => t("activity.step.when"),
  fields,
  draw: () => <Fields />,
  check: (values, t) => problemsIn(fields, values, t),
  tell: (values, c) => {
    const { t, view } = c.var;
    const day = (name: string) => {
      const date = readDateField(values, name);
      return isLocalDate(date) ? view.format.day(date) : date;
    };
    return [
      { label: t("activity.field.starts"), value: day("starts"), always: true },
      { label: t("activity.field.ends"), value: day("ends"), always: true },
      { label: t("activity.field.zone"), value: textOf(values, "zone") },
    ];
  },
};

const Fields: FC = () => {
  const { t } = useView();
  return (
    <>
      <DateField name="starts" label={t("activity.field.starts")} />
      <DateField name="ends" label={t("activity.field.ends")} hint={t("activity.field.ends.hint")} />
      <ZoneField name="zone" label={t("activity.field.zone")} hint={t("activity.field.zone.hint")} />
    </>
  );
};
