import { languageOptions, OwnText, SelectField, TextField, termOptions, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { regionMark } from "../../people/read-person.ts";
import { Fold } from "./choice-fold.tsx";
import { ContactFields } from "./request-fields.tsx";
import { MoreFields, moreNames } from "./scope-fields.tsx";
import { TimeFields } from "./time-fields.tsx";

/** What somebody who asks needs to say; one of each, more can be said later. */
export const AskFields: FC = () => {
  const { t, lang } = useView();
  const groups = termOptions("regional-groups", lang).map((option) => ({
    ...option,
    value: regionMark + option.value,
    label: t("people.from.region", { region: option.label }),
  }));
  return (
    <>
      <OwnText name="title" label={t("request.name")} hint={t("request.name.hint")} />
      <OwnText name="purpose" label={t("request.purpose")} hint={t("request.purpose.hint")} rows={4} />
      <TextField
        name="organisation"
        label={t("request.organisation")}
        hint={t("request.organisation.hint")}
        autocomplete="organization"
      />
      <SelectField
        name="topics"
        label={t("demand.topic")}
        empty={t("demand.choose")}
        options={termOptions("topics", lang, { sorted: true })}
      />
      <SelectField
        name="audiences"
        label={t("demand.audiences")}
        empty=""
        options={termOptions("audiences", lang)}
        optional
      />
      <SelectField name="languages" label={t("demand.language")} empty="" options={languageOptions(lang)} optional />
      <SelectField
        name="country"
        label={t("demand.where")}
        hint={t("request.where.hint")}
        empty=""
        options={[...groups, ...termOptions("countries", lang, { sorted: true })]}
        optional
      />
      <TimeFields of="request" />
      <ContactFields />
      <Fold label={t("demand.details")} names={moreNames}>
        <MoreFields />
      </Fold>
    </>
  );
};
