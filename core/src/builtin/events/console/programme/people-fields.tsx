import type { FC } from "hono/jsx";
import { speakerModes } from "../../../../content/types/index.ts";
import {
  ChoiceField,
  type FormState,
  SelectField,
  TextField,
  termOptions,
  textOf,
  useView,
} from "../../../../web/index.ts";
import { TermField } from "../held-in.tsx";
import { rowsIn } from "./people-input.ts";

/** Moderators and speakers, a group of fields each, and some that are empty. A name needs the person's consent. */
export const PeopleFields: FC<{ values: FormState["values"] }> = ({ values }) => {
  const { t, lang } = useView();
  const rows = rowsIn(values).filter(
    (row) => textOf(values, `p.${row}.role`) !== "" || textOf(values, `p.${row}.name`) !== "",
  );
  const next = Math.max(-1, ...rows) + 1;
  const roles = termOptions("speaker-roles", lang);
  const modes = speakerModes.map((value) => ({ value, label: t(`session.mode.${value}`) }));
  return (
    <>
      <h2>{t("session.people")}</h2>
      <p class="hint">{t("session.people.hint")}</p>
      {[...rows, next, next + 1, next + 2].map((row, index) => {
        const at = `p.${row}`;
        return (
          <details open={index < rows.length || index === 0}>
            <summary>{textOf(values, `${at}.name`) || t("session.person", { number: index + 1 })}</summary>
            <input type="hidden" name={`${at}.was`} value={textOf(values, `${at}.was`)} />
            <div class="pair">
              <SelectField
                name={`${at}.role`}
                label={t("session.role")}
                options={roles}
                empty={t("session.role.none")}
                optional
              />
              <SelectField name={`${at}.mode`} label={t("session.mode")} options={modes} empty="" optional />
            </div>
            <div class="pair">
              <TextField name={`${at}.name`} label={t("session.name")} optional />
              <TextField name={`${at}.affiliation`} label={t("session.affiliation")} optional />
            </div>
            <ChoiceField
              name={`${at}.consent`}
              label={t("session.consent")}
              options={[{ value: "1", label: t("session.consent.yes") }]}
              many
              optional
            />
            <TermField name={`${at}.group`} label={t("session.group")} vocabulary="stakeholder-groups" />
          </details>
        );
      })}
    </>
  );
};
