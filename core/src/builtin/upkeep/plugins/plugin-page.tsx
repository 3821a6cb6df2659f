import type { FC } from "hono/jsx";
import type { SettingField, ShownPlugin } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Facts,
  Form,
  type FormState,
  Notice,
  PageHeader,
  PostButton,
  SelectField,
  Status,
  TextField,
  useView,
} from "../../../web/index.ts";
import { PermissionForm } from "./permission-form.tsx";
import { About, pluginTones } from "./plugins-page.tsx";
import { Trouble } from "./trouble.tsx";

interface Props {
  plugin: ShownPlugin;
  form: FormState;
  done: boolean;
}

export const PluginPage: FC<Props> = ({ plugin, form, done }) => {
  const { t, url } = useView();
  const { id, version, state, on, chosenIn, waitsForStart, fields, others, capabilities, permissions } = plugin;
  return (
    <>
      <PageHeader
        title={<bdi>{id}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url("/console/plugins"), label: t("plugins.title") }]} />}
        kicker={<Status tone={pluginTones[state]}>{t(`plugins.state.${state}`)}</Status>}
      />
      <Content>
        {(done || waitsForStart) && (
          <Notice
            tone={waitsForStart ? "warn" : "ok"}
            title={done ? t("plugins.kept") : t("plugins.waits")}
            live={done}
          >
            {waitsForStart && (
              <p>
                {t("plugins.waits.how")} <a href={url("/console/restart")}>{t("restart.title")}</a>
              </p>
            )}
          </Notice>
        )}
        <Trouble plugin={plugin} />
        <Facts
          facts={[
            { label: t("plugins.about"), value: <About plugin={plugin} /> },
            { label: t("plugins.version"), value: <bdi>{version}</bdi> },
            { label: t("plugins.chosen"), value: t(`plugins.chosen.${chosenIn}`) },
            {
              label: t("plugins.reach"),
              value: capabilities.length > 0 ? <bdi>{capabilities.join(", ")}</bdi> : t("plugins.reach.none"),
            },
          ]}
        />
        <p class="muted">{t("plugins.reach.why")}</p>
        <Switch plugin={plugin} />
        {fields.length > 0 && (
          <>
            <h2>{t("plugins.settings")}</h2>
            <Form action={`/console/plugins/${id}`} state={form} submit={t("plugins.keep")}>
              {fields.map((field) => (
                <Setting field={field} />
              ))}
            </Form>
          </>
        )}
        {others.length > 0 && <p>{t("plugins.others", { names: others.join(", ") })}</p>}
        {permissions.length > 0 && <PermissionForm id={id} permissions={permissions} />}
        {chosenIn === "console" && <Post to={`/console/plugins/${id}/forget`} label={t("plugins.forget")} />}
        {!on && <p>{t("plugins.off.kept")}</p>}
        {!plugin.builtin && (
          <p>
            <a href={url(`/console/plugins/${id}/remove`)}>
              {t(state === "removed" ? "plugins.remove.data" : "plugins.remove")}
            </a>
          </p>
        )}
      </Content>
    </>
  );
};

const Switch: FC<{ plugin: ShownPlugin }> = ({ plugin: { id, on, needed, state } }) => {
  const { t } = useView();
  if (needed) return <p>{t("plugins.needed")}</p>;
  if (state === "removed") {
    return (
      <>
        <p>{t("plugins.removed.kept")}</p>
        <Post to={`/console/plugins/${id}/install`} label={t("plugins.install")} />
      </>
    );
  }
  return (
    <>
      {on && <p>{t("plugins.off.effect")}</p>}
      <Post
        to={`/console/plugins/${id}/${on ? "off" : "on"}`}
        label={t(on ? "plugins.switch-off" : "plugins.switch-on")}
      />
    </>
  );
};

const Post: FC<{ to: string; label: string }> = ({ to, label }) => {
  return <PostButton to={to} label={label} />;
};

/** Names and descriptions are the plugin author's own. */
const Setting: FC<{ field: SettingField }> = ({ field: { name, kind, description, choices = [] } }) => {
  const { t } = useView();
  if (kind === "choice") {
    const options = choices.map((value) => ({ value, label: value }));
    return <SelectField name={name} label={name} hint={description} options={options} empty="–" />;
  }
  if (kind === "yes-no") {
    const options = [{ value: "yes", label: t("plugins.yes") }];
    return <ChoiceField name={name} label={name} hint={description} options={options} many />;
  }
  return (
    <TextField
      name={name}
      label={name}
      hint={description}
      inputmode={kind === "number" ? "numeric" : "text"}
      optional
    />
  );
};
