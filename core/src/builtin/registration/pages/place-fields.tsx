import type { FC } from "hono/jsx";
import { ChoiceField, FieldGroup, SelectField, TextArea, TextField, termOptions, useView } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import { hubName } from "../hub-name.ts";
import { modesOf } from "../place.ts";
import { regionMark } from "../read-place.ts";

/** What is asked of a person: name, e-mail, how they take part; then what the organiser chose to ask, all of it optional. */
export const PlaceFields: FC<{ at: AtEvent }> = ({ at: { event, form } }) => {
  const { t } = useView();
  const ways = modesOf(event);
  const hubs = event.remoteHubs ?? [];
  const asks = (question: (typeof form.questions)[number]) => form.questions.includes(question);
  return (
    <>
      <TextField name="name" label={t("field.name")} hint={t("field.name.hint")} autocomplete="name" />
      <TextField name="email" type="email" label={t("field.email")} hint={t("field.email.hint")} autocomplete="email" />
      {ways.length > 1 && (
        <ChoiceField
          name="mode"
          label={t("field.mode")}
          options={ways.map((value) => ({ value, label: t(`mode.${value}`) }))}
        />
      )}
      {ways.includes("hub") && (
        <SelectField
          name="hub"
          label={t("field.hub")}
          hint={t("field.hub.hint")}
          empty={t("choose")}
          options={hubs.map((hub) => ({ value: hubName(hub), label: hubName(hub) }))}
          optional
        />
      )}
      {asks("from") && <From />}
      {asks("group") && <Group />}
      {asks("first-time") && (
        <ChoiceField
          name="firstTime"
          label={t("field.first")}
          hint={t("field.counting")}
          options={["yes", "no"].map((value) => ({ value, label: t(value) }))}
          optional
        />
      )}
      {asks("languages") && (
        <FieldGroup name="languages" label={t("field.languages")} hint={t("field.languages.later")} optional>
          <TextField
            name="interpretation"
            label={t("field.interpretation")}
            hint={t("field.interpretation.hint")}
            optional
          />
          <ChoiceField
            name="captions"
            label={t("field.captions")}
            options={[{ value: "yes", label: t("field.captions.yes") }]}
            many
            optional
          />
        </FieldGroup>
      )}
      {asks("accommodation") && (
        <TextArea
          name="accommodation"
          rows={4}
          label={t("field.accommodation")}
          hint={
            form.accessName ? t("field.accommodation.named", { name: form.accessName }) : t("field.accommodation.hint")
          }
          optional
        />
      )}
      {asks("support") && (
        <>
          <ChoiceField
            name="needs"
            label={t("field.support")}
            hint={t("field.support.hint")}
            options={form.offers.map((value) => ({ value, label: t(`need.${value}`) }))}
            many
            optional
          />
          <TextArea
            name="supportNote"
            rows={3}
            label={t("field.support.note")}
            hint={t("field.support.note.hint")}
            optional
          />
        </>
      )}
    </>
  );
};

const Group: FC = () => {
  const { t, lang } = useView();
  return (
    <SelectField
      name="group"
      label={t("field.group")}
      hint={t("field.counting")}
      empty={t("rather-not")}
      options={termOptions("stakeholder-groups", lang)}
      optional
    />
  );
};

/** A country, or only the group of countries for who does not want to say more. */
const From: FC = () => {
  const { t, lang } = useView();
  const regions = termOptions("regional-groups", lang).map(({ value, label, ...marks }) => ({
    ...marks,
    value: `${regionMark}${value}`,
    label: t("field.from.region", { region: label }),
  }));
  const countries = termOptions("countries", lang, { sorted: true });
  return (
    <SelectField
      name="from"
      label={t("field.from")}
      hint={t("field.counting")}
      empty={t("rather-not")}
      options={[...regions, ...countries]}
      optional
    />
  );
};
