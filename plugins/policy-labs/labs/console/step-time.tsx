import { isLocalDate } from "@nri-commons/core/content/types";
import { DateField, type DraftStep, readDateField, TextField, textOf, useView, ZoneField } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { problemsIn } from "./lab-input.ts";

const fields = ["opens", "closes", "zone", "process"];

/** Third page: its time box, and the process outside that it speaks to. */
export const stepTime: DraftStep = {
  id: "time",
  title: (t) => t("form.time"),
  fields,
  draw: () => <Fields />,
  check: (values, t) => problemsIn(fields, values, { t }),
  tell: (values, c) => {
    const { t, view } = c.var;
    const day = (name: string) => {
      const date = readDateField(values, name);
      return isLocalDate(date) ? view.format.day(date) : date;
    };
    return [
      { label: t("form.opens"), value: day("opens"), always: true },
      { label: t("form.closes"), value: day("closes"), always: true },
      { label: t("form.zone"), value: textOf(values, "zone") },
      { label: t("form.process"), value: textOf(values, "process.name") },
      { label: t("form.process.body"), value: textOf(values, "process.body") },
      { label: t("form.process.deadline"), value: day("process.deadline") },
    ];
  },
};

const Fields: FC = () => {
  const { t } = useView();
  return (
    <>
      <DateField name="opens" label={t("form.opens")} />
      <DateField name="closes" label={t("form.closes")} hint={t("form.closes.hint")} />
      <ZoneField name="zone" label={t("form.zone")} hint={t("form.zone.hint")} />
      <h2>{t("form.process")}</h2>
      <p class="hint">{t("form.process.hint")}</p>
      <TextField name="process.name" label={t("form.process.name")} optional />
      <TextField name="process.body" label={t("form.process.body")} optional />
      <TextField name="process.url" label={t("form.process.url")} type="url" inputmode="url" optional />
      <DateField name="process.deadline" label={t("form.process.deadline")} optional />
    </>
  );
};
