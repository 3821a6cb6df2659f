import type { FC } from "hono/jsx";
import { attendances } from "../../../content/types/index.ts";
import {
  ChoiceField,
  DateField,
  type DraftStep,
  type FormState,
  SelectField,
  Term,
  TextField,
  termOptions,
  textOf,
  useView,
  ZoneField,
} from "../../../web/index.ts";
import { problemsIn, toNewEvent } from "./event-input.ts";
import { OnlineUrlField } from "./held-in.tsx";

type Values = FormState["values"];

const fields = [
  "start",
  "startTime",
  "end",
  "endTime",
  "zone",
  "attendance",
  "venue",
  "street",
  "locality",
  "country",
  "adminArea",
  "onlineUrl",
  "repeat",
  "times",
];

/** Second page: when it takes place, and where. */
export const stepWhen: DraftStep = {
  id: "when",
  title: (t) => t("form.when"),
  fields,
  draw: (_, values) => <Fields values={values} />,
  check: (values, t) => [...problemsIn(fields, values, t), ...missingPlace(values, t)],
  tell: (values, c) => {
    const { t, view } = c.var;
    const read = toNewEvent({ ...values, "name.en": "-" }, t);
    const country = textOf(values, "country");
    const place = [
      textOf(values, "venue"),
      textOf(values, "street"),
      textOf(values, "locality"),
      textOf(values, "adminArea"),
    ].filter(Boolean);
    return [
      { label: t("fact.when"), value: read.ok ? view.format.when(read.value) : undefined, always: true },
      { label: t("form.attendance"), value: t(`mode.${textOf(values, "attendance") || "in-person"}`) },
      {
        label: t("fact.where"),
        value:
          place.length > 0 || country ? (
            <>
              {place.join(", ")} {country && <Term vocabulary="countries" term={country} />}
            </>
          ) : undefined,
      },
      { label: t("fact.online"), value: textOf(values, "onlineUrl") },
      {
        label: t("form.repeat"),
        value: textOf(values, "repeat")
          ? `${t(`form.repeat.${textOf(values, "repeat")}`)} × ${Number(textOf(values, "times")) || 2}`
          : undefined,
      },
    ];
  },
};

const Fields: FC<{ values: Values }> = () => {
  const { t, lang } = useView();
  return (
    <>
      <DateField name="start" label={t("form.start")} />
      <div class="pair">
        <TextField name="startTime" label={t("form.startTime")} hint={t("form.startTime.hint")} optional />
        <TextField name="endTime" label={t("form.endTime")} optional />
      </div>
      <DateField name="end" label={t("form.end")} hint={t("form.end.hint")} optional />
      <ZoneField name="zone" label={t("form.zone")} hint={t("form.zone.hint")} />
      <ChoiceField
        name="attendance"
        label={t("form.attendance")}
        options={attendances.map((one) => ({ value: one, label: t(`mode.${one}`) }))}
      />
      <TextField name="venue" label={t("form.venue")} hint={t("form.venue.hint")} optional />
      <TextField name="street" label={t("form.street")} optional />
      <div class="pair">
        <TextField name="locality" label={t("form.locality")} hint={t("form.locality.hint")} />
        <SelectField
          name="country"
          label={t("form.country")}
          options={termOptions("countries", lang, { sorted: true })}
          empty=""
          optional
        />
      </div>
      <TextField name="adminArea" label={t("form.adminArea")} hint={t("form.adminArea.hint")} optional />
      <OnlineUrlField />
      <details>
        <summary>{t("form.repeat")}</summary>
        <SelectField
          name="repeat"
          label={t("form.repeat")}
          hint={t("form.repeat.hint")}
          options={["WEEKLY", "MONTHLY", "YEARLY"].map((one) => ({ value: one, label: t(`form.repeat.${one}`) }))}
          empty={t("form.repeat.none")}
          optional
        />
        <TextField name="times" label={t("form.times")} inputmode="numeric" optional />
      </details>
    </>
  );
};

/** Said at the page that asks for it: an event somewhere needs a place, one online a link or a way to get it later. */
function missingPlace(values: Values, t: Parameters<DraftStep["check"]>[1]) {
  const attendance = textOf(values, "attendance") || "in-person";
  const somewhere = ["venue", "locality", "country", "adminArea"].some((name) => textOf(values, name) !== "");
  if (attendance === "online" || somewhere) return [];
  return [{ path: "locality", message: t("form.problem.place") }];
}
