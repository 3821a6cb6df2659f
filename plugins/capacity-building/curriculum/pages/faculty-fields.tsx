import type { VisibleExpert } from "@nri-commons/core/content/types";
import { ChoiceField, SelectField, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { facultyRoles } from "../unit.ts";

/** Somebody of the expert list, of those that everybody may read, or a name. */
export const FacultyFields: FC<{ experts: readonly VisibleExpert[] }> = ({ experts }) => {
  const { t } = useView();
  const named = experts.flatMap(({ id, source, fields: { name } }) =>
    name === undefined ? [] : [{ value: source.kind === "remote" ? source.iri : id, label: name }],
  );
  return (
    <>
      <SelectField
        name="role"
        label={t("faculty.field.role")}
        options={facultyRoles.map((value) => ({ value, label: t(`faculty.role.${value}`) }))}
      />
      {named.length > 0 && (
        <SelectField
          name="expert"
          label={t("faculty.field.expert")}
          hint={t("faculty.field.expert.hint")}
          options={named}
          empty={t("faculty.field.expert.none")}
          optional
        />
      )}
      <TextField name="name" label={t("faculty.field.name")} optional />
      <TextField name="affiliation" label={t("faculty.field.affiliation")} optional />
      <ChoiceField
        name="agreed"
        label={t("faculty.field.agreed")}
        options={[{ value: "yes", label: t("faculty.field.agreed.yes") }]}
        many
        optional
      />
    </>
  );
};
