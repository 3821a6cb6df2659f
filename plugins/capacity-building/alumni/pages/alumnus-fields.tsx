import type { LanguageMap } from "@nri-commons/core/kit";
import {
  ChoiceField,
  ownNames,
  SelectField,
  TextArea,
  TextField,
  termOptions,
  titledOption,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { longestOffer, seenBy, shownFields } from "../alumnus.ts";

/** What somebody says of themselves, and who may see it. */
export const AlumnusFields: FC<{ cohorts: ReadonlyMap<string, LanguageMap> }> = ({ cohorts }) => {
  const { t, lang } = useView();
  const yes = (label: string) => [{ value: "yes", label: t(label) }];
  return (
    <>
      <TextField name="name" label={t("people.name")} autocomplete="name" />
      <ChoiceField
        name="seenBy"
        label={t("alumni.seen-by")}
        options={seenBy.map((value) => ({ value, label: t(`alumni.seen-by.${value}`) }))}
      />
      <SelectField
        name="country"
        label={t("alumni.country")}
        options={termOptions("countries", lang, { sorted: true })}
        empty={t("people.rather-not")}
        optional
      />
      <SelectField
        name="group"
        label={t("people.group")}
        options={termOptions("stakeholder-groups", lang)}
        empty={t("people.rather-not")}
        optional
      />
      <TextArea
        name="offers"
        label={t("alumni.offers")}
        hint={t("alumni.offers.hint", { most: longestOffer })}
        rows={4}
        optional
      />
      <ChoiceField
        name="languages"
        label={t("alumni.languages")}
        options={Object.entries(ownNames).map(([value, label]) => ({ value, label, lang: value }))}
        many
        optional
      />
      <TextField name="link" type="url" label={t("alumni.link")} optional />
      {cohorts.size > 0 && (
        <ChoiceField
          name="cohorts"
          label={t("alumni.cohort")}
          options={[...cohorts].map(([value, title]) => titledOption(value, title, lang))}
          many
          optional
        />
      )}
      <ChoiceField name="mentor" label={t("alumni.mentor")} options={yes("alumni.mentor.take")} many optional />
      <ChoiceField
        name="topics"
        label={t("alumni.topics")}
        options={termOptions("topics", lang, { sorted: true })}
        many
        optional
      />
      <ChoiceField
        name="takesMail"
        label={t("alumni.takes-mail")}
        hint={t("alumni.takes-mail.hint")}
        options={yes("alumni.takes-mail.yes")}
        many
        optional
      />
      <ChoiceField
        name="onlyAlumni"
        label={t("alumni.only")}
        hint={t("alumni.only.hint")}
        options={shownFields.map((value) => ({ value, label: t(`alumni.only.${value}`) }))}
        many
        optional
      />
      <ChoiceField
        name="consent"
        label={t("alumni.consent")}
        hint={t("alumni.consent.hint")}
        options={yes("alumni.consent.yes")}
        many
      />
    </>
  );
};
