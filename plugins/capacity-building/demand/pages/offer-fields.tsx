import { ChoiceField, OwnText, SelectField, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { giverKinds, type NewOffer, offerCosts } from "../capacity-offer.ts";
import { ScopeFields } from "./scope-fields.tsx";

/** What an offer says; `known` in all its languages. */
export const OfferFields: FC<{ known?: NewOffer | undefined }> = ({ known }) => {
  const { t } = useView();
  return (
    <>
      <OwnText name="title" label={t("offer.name")} known={known?.title} />
      <OwnText name="about" label={t("offer.about")} hint={t("offer.about.hint")} rows={6} known={known?.about} />
      <TextField name="giver" label={t("offer.giver")} />
      <ChoiceField
        name="giverKind"
        label={t("offer.giver.kind")}
        options={giverKinds.map((value) => ({ value, label: t(`offer.giver.${value}`) }))}
      />
      <ScopeFields of="offer" />
      <OwnText
        name="terms"
        label={t("offer.terms")}
        hint={t("offer.terms.hint")}
        rows={4}
        known={known?.terms}
        optional
      />
      <SelectField
        name="cost"
        label={t("offer.cost")}
        empty=""
        options={offerCosts.map((value) => ({ value, label: t(`offer.cost.${value}`) }))}
        optional
      />
      <TextField name="moreAt" type="url" label={t("offer.more-at")} optional />
    </>
  );
};
