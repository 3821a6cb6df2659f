import type { FC } from "hono/jsx";
import { categories } from "../../../../content/types/index.ts";
import { SelectField, TextArea, useView } from "../../../../web/index.ts";

/** Why: a kind of problem, and words for whoever it concerns. */
export const ReasonFields: FC = () => {
  const { t } = useView();
  return (
    <>
      <SelectField
        name="reason"
        label={t("decision.reason")}
        empty={t("console.choose")}
        options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <TextArea name="note" label={t("console.note")} hint={t("console.note.hint")} rows={3} optional />
    </>
  );
};
