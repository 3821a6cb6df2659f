import type { FC } from "hono/jsx";
import type { ShownPermission } from "../../../plugin/index.ts";
import { ChoiceField, Form, type FormState, useView } from "../../../web/index.ts";

interface Props {
  id: string;
  permissions: readonly ShownPermission[];
}

/** Which roles hold the permissions of a plugin. */
export const PermissionForm: FC<Props> = ({ id, permissions }) => {
  const { t } = useView();
  const options = roles.map((value) => ({ value, label: t(`plugins.role.${value}`) }));
  const state: FormState = {
    values: Object.fromEntries(permissions.map((one) => [one.name, [...one.roles]])),
    problems: [],
  };
  return (
    <>
      <h2>{t("plugins.permissions")}</h2>
      <p>{t("plugins.permissions.owner")}</p>
      <Form action={`/console/plugins/${id}/permissions`} state={state} submit={t("plugins.permissions.keep")}>
        {permissions.map(({ name, label }) => (
          <ChoiceField name={name} label={label ?? name} options={options} many optional />
        ))}
      </Form>
    </>
  );
};

const roles = ["editor", "reviewer", "contributor"] as const;
