import type { FC } from "hono/jsx";
import type { HealthFinding, SettingField, ShownPlugin } from "../../../plugin/index.ts";
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
  TextField,
  type Translate,
  useView,
} from "../../../web/index.ts";
import { PermissionForm } from "./permission-form.tsx";
import { PluginReach } from "./plugin-reach.tsx";
import { About, Name, State, Waits } from "./plugin-words.tsx";
import { Findings, Trouble } from "./trouble.tsx";

interface Props {
  plugin: ShownPlugin;
  form: FormState;
  /** What it finds when it looks at itself. */
  findings: readonly HealthFinding[];
  /** What was just done with it. */
  done?: Done | undefined;
}

export const doneWords = [
  "settings",
  "on",
  "off",
  "remove",
  "install",
  "permissions",
  "forget",
  "agree",
  "reset",
] as const;
type Done = (typeof doneWords)[number];

export const PluginPage: FC<Props> = ({ plugin, form, findings, done }) => {
  const { t, url } = useView();
  const { id, version, state, chosenIn, nextVersion, fields, others, permissions } = plugin;
  const isHere = state !== "removed";
  return (
    <>
      <PageHeader
        title={<Name plugin={plugin} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/plugins"), label: t("plugins.title") }]} />}
        kicker={<State plugin={plugin} />}
        lead={standingOf(plugin, t)}
      />
      <Content>
        {done !== undefined && <Notice tone="ok" title={t(`plugins.done.${done}`)} live />}
        {nextVersion !== undefined && <Waits version={nextVersion} />}
        <Trouble plugin={plugin} />
        <Findings findings={findings} />
        <Facts
          facts={[
            { label: t("plugins.about"), value: <About plugin={plugin} /> },
            { label: t("plugins.version"), value: <bdi>{version}</bdi> },
            { label: t("plugins.chosen"), value: t(`plugins.chosen.${chosenIn}`) },
            { label: t("plugins.reach"), value: <PluginReach plugin={plugin} /> },
          ]}
        />
        <p class="muted">{t("plugins.reach.why")}</p>
        <Switch plugin={plugin} />
        {isHere && fields.length > 0 && (
          <>
            <h2>{t("plugins.settings")}</h2>
            <Form action={`/console/plugins/${id}`} state={form} submit={t("plugins.keep")}>
              {fields.map((field) => (
                <Setting field={field} />
              ))}
            </Form>
          </>
        )}
        {isHere && others.length > 0 && <p>{t("plugins.others", { names: others.join(", ") })}</p>}
        {isHere && permissions.length > 0 && <PermissionForm id={id} permissions={permissions} />}
        {isHere && chosenIn === "console" && <Post to={`/console/plugins/${id}/forget`} label={t("plugins.forget")} />}
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

/** How it stands with it, in a sentence. */
function standingOf({ on, needed, state }: ShownPlugin, t: Translate): string | undefined {
  if (needed) return t("plugins.needed");
  if (state === "removed") return t("plugins.removed.kept");
  return on ? undefined : t("plugins.off.kept");
}

const Switch: FC<{ plugin: ShownPlugin }> = ({ plugin: { id, on, needed, state } }) => {
  const { t } = useView();
  if (needed) return null;
  if (state === "removed") return <Post to={`/console/plugins/${id}/install`} label={t("plugins.install")} />;
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
const Setting: FC<{ field: SettingField }> = ({ field: { name, kind, label = name, description, choices = [] } }) => {
  const { t } = useView();
  if (kind === "choice") {
    const options = choices.map((value) => ({ value, label: value }));
    return <SelectField name={name} label={label} hint={description} options={options} empty="–" />;
  }
  if (kind === "yes-no") {
    const options = [{ value: "yes", label: t("plugins.yes") }];
    return <ChoiceField name={name} label={label} hint={description} options={options} many />;
  }
  return (
    <TextField
      name={name}
      label={label}
      hint={description}
      inputmode={kind === "number" ? "numeric" : "text"}
      optional
    />
  );
};
