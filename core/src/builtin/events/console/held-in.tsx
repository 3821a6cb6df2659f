import type { FC } from "hono/jsx";
import {
  ChoiceField,
  Details,
  Facts,
  type FormState,
  languageOptions,
  listOf,
  SelectField,
  TextField,
  termOptions,
  useView,
} from "../../../web/index.ts";
import { LevelMark } from "../pages/level-mark.tsx";

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

/** In which other languages it can be followed: interpreted, captioned, signed. */
export const FollowedIn: FC<Pick<HeldInProps, "values">> = ({ values }) => {
  const { t } = useView();
  return (
    <>
      <HeldIn values={values} name="interpretation" />
      <HeldIn values={values} name="captions" />
      <TextField name="signLanguages" label={t("form.signLanguages")} hint={t("form.signLanguages.hint")} optional />
    </>
  );
};

interface TermFieldProps {
  name: string;
  label: string;
  vocabulary: string;
}

/** A term of a vocabulary, or none. */
export const TermField: FC<TermFieldProps> = ({ name, label, vocabulary }) => {
  const { lang } = useView();
  return <SelectField name={name} label={label} options={termOptions(vocabulary, lang)} empty="" optional />;
};

/** As they were typed, each once. */
export function signLanguagesIn(text: string): string[] {
  return [...new Set(text.split(/[,;،、，]/).map((name) => name.trim()))].filter(Boolean);
}

/** Where the choice is made, what it means is said. */
export const LevelField: FC = () => {
  const { t, lang } = useView();
  const levels = termOptions("session-levels", lang);
  return (
    <>
      <SelectField
        name="level"
        label={t("form.level")}
        hint={t("form.level.hint")}
        options={levels}
        empty={t("form.level.none")}
        optional
      />
      <Details summary={t("form.level.guide")}>
        <Facts
          facts={levels.map(({ value }) => ({
            label: <LevelMark level={value} />,
            value: t(`form.level.${value}.means`),
          }))}
        />
      </Details>
    </>
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
