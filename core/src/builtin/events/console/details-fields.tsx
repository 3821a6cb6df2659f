import type { FC } from "hono/jsx";
import type { Viewer } from "../../../content/types/index.ts";
import {
  ChoiceField,
  type FormState,
  listOf,
  PictureField,
  SelectField,
  TextArea,
  TextField,
  termOptions,
  textOf,
  useView,
} from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { FollowedIn, HeldIn, LevelField } from "./held-in.tsx";
import { largerEvents } from "./larger-events.ts";

type Values = FormState["values"];

interface FieldsProps {
  ctx: EventsCtx;
  viewer: Viewer;
  values: Values;
}

/** Who invites and a picture, then for whom it is, then behind a line what helps people to take part. */
export async function DetailsFields({ ctx, viewer, values }: FieldsProps) {
  const { t, lang } = useView();
  const larger = await largerEvents({ ctx, viewer, lang, chosen: textOf(values, "partOf") });
  return (
    <>
      <TextArea name="organisers" label={t("form.organisers")} hint={t("form.organisers.hint")} optional rows={2} />
      <TextField name="website" label={t("form.website")} type="url" inputmode="url" optional />
      <TextField name="contact" label={t("form.contact")} hint={t("form.contact.hint")} optional />
      <SelectField
        name="partOf"
        label={t("form.partOf")}
        hint={t("form.partOf.hint")}
        options={larger}
        empty={t("form.partOf.none")}
        optional
      />
      <PictureField name="picture" label={t("form.picture")} optional />
      <HeldIn values={values} name="languages" />
      <ChoiceField
        name="topics"
        label={t("form.topics")}
        hint={t("form.topics.hint")}
        options={termOptions("topics", lang)}
        many
        optional
      />
      <LevelField />
      <TextField
        name="registrationUrl"
        label={t("form.registrationUrl")}
        hint={t("form.registrationUrl.hint")}
        type="url"
        inputmode="url"
        optional
      />
      <TextField
        name="capacity"
        label={t("form.capacity")}
        hint={t("form.capacity.hint")}
        inputmode="numeric"
        optional
      />
      <Helps values={values} />
    </>
  );
}

const helps = ["interpretation", "captions", "signLanguages", "accessibility", "accessibilityNote"];

const Helps: FC<{ values: Values }> = ({ values }) => {
  const { t, lang } = useView();
  return (
    <details open={helps.some((name) => listOf(values, name).length > 0)}>
      <summary>{t("form.helps")}</summary>
      <FollowedIn values={values} />
      <ChoiceField
        name="accessibility"
        label={t("form.accessibility")}
        hint={t("form.accessibility.hint")}
        options={termOptions("accessibility-features", lang)}
        many
        optional
      />
      <TextArea name="accessibilityNote" label={t("form.accessibilityNote")} rows={3} optional />
    </details>
  );
};
