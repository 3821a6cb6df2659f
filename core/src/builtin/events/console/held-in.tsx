import type { FC } from "hono/jsx";
import {
  ChoiceField,
  type FormState,
  languageOptions,
  listOf,
  SelectField,
  TextField,
  termOptions,
  useView,
} from "../../../web/index.ts";

interface HeldInProps {
  values: FormState["values"];
  name: "languages" | "interpretation" | "captions";
}

/** The languages in which an event or a session is held, interpreted or captioned. */
export const HeldIn: FC<HeldInProps> = ({ values, name }) => {
  const { t, lang } = useView();
  return (
    <ChoiceField
      name={name}
      label={t(`form.${name}`)}
      options={languageOptions(lang, listOf(values, name))}
      many
      optional
    />
  );
};

export const LevelField: FC<{ hint?: string }> = ({ hint }) => {
  const { t, lang } = useView();
  return (
    <SelectField
      name="level"
      label={t("form.level")}
      hint={hint}
      options={termOptions("session-levels", lang)}
      empty={t("form.level.none")}
      optional
    />
  );
};

export const OnlineUrlField: FC = () => {
  const { t } = useView();
  return (
    <TextField
      name="onlineUrl"
      label={t("form.onlineUrl")}
      hint={t("form.onlineUrl.hint")}
      type="url"
      inputmode="url"
      optional
    />
  );
};
