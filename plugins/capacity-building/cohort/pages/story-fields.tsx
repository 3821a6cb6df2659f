import { ChoiceField, DateField, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** `consent`: the key of the words by which somebody agrees that everybody sees it. */
export const StoryFields: FC<{ consent: string }> = ({ consent }) => {
  const { t } = useView();
  return (
    <>
      <TextField name="title" label={t("story.name")} />
      <TextField name="url" type="url" label={t("story.url")} />
      <DateField name="published" label={t("story.published")} />
      <ChoiceField
        name="shown"
        label={t("story.shown")}
        hint={t("story.shown.hint")}
        options={[{ value: "yes", label: t(consent) }]}
        many
        optional
      />
    </>
  );
};
