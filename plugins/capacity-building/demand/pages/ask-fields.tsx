import { languageOptions, OwnText, SelectField, TextField, termOptions, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { Fold } from "./choice-fold.tsx";
import { ContactFields } from "./request-fields.tsx";
import { MoreFields, moreNames } from "./scope-fields.tsx";
import { TimeFields } from "./time-fields.tsx";

/** What somebody who asks needs to say; one of each, more can be said later. */
export const AskFields: FC = () => {
  const { t, lang } = useView();
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
        name="regions"
        label={t("demand.region")}
        hint={t("request.where.hint")}
        empty=""
        options={termOptions("regional-groups", lang)}
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
