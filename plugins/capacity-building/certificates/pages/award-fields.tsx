import type { LanguageMap } from "@nri-commons/core/kit";
import { OwnText, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** What the certificate says beside what the activity says of itself. */
export const AwardFields: FC<{ known: LanguageMap | undefined }> = ({ known }) => {
  const { t } = useView();
  return (
    <>
      <OwnText
        name="criteria"
        label={t("certificate.award.criteria")}
        hint={t("certificate.award.criteria.hint")}
        rows={4}
        known={known}
      />
      <TextField
        name="hours"
        label={t("certificate.award.hours")}
        hint={t("certificate.award.hours.hint")}
        inputmode="numeric"
        optional
      />
      <TextField
        name="signedBy"
        label={t("certificate.award.signed-by")}
        hint={t("certificate.award.signed-by.hint")}
        optional
      />
    </>
  );
};
