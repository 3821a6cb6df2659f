import type { FC } from "hono/jsx";
import type { PluginReach, ShownPlugin } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Form,
  type FormState,
  Notice,
  PageHeader,
  PostButton,
  useView,
} from "../../../web/index.ts";
import { Name } from "./plugin-words.tsx";

interface Props {
  plugin: Pick<ShownPlugin, "id" | "name" | "state">;
  reach: PluginReach;
  form: FormState;
}

/** Before a plugin is uninstalled: what it holds, who has a copy, and what becomes of both. */
export const RemovePage: FC<Props> = ({ plugin, reach, form }) => {
  const { id, state } = plugin;
  const { t, url } = useView();
  const at = `/console/plugins/${id}`;
  return (
    <>
      <PageHeader
        title={t("plugins.remove.title")}
        lead={<Name plugin={plugin} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/plugins"), label: t("plugins.title") }]} />}
      />
      <Content>
        <Notice tone="warn">
          <p>{t("plugins.remove.effect")}</p>
          <ul>
            <li>{t("plugins.remove.rows", { count: reach.rows })}</li>
            {reach.published > 0 && <li>{t("plugins.remove.published", { count: reach.published })}</li>}
            {reach.published > 0 && <li>{t("plugins.remove.sites", { count: reach.sites })}</li>}
            <li>{t("plugins.remove.others")}</li>
          </ul>
        </Notice>
        {state !== "removed" && (
          <>
            <p>{t("plugins.remove.keep.effect")}</p>
            <PostButton to={`${at}/remove`} label={t("plugins.remove.keep")} values={{ data: "keep" }} look="main" />
          </>
        )}
        <h2>{t("plugins.remove.data")}</h2>
        <p>{t("plugins.remove.data.effect")}</p>
        <Form
          action={`${at}/remove`}
          state={form}
          submit={t("plugins.remove.data")}
          risky
          others={
            <a class="btn quiet" href={url(at)}>
              {t("plugins.remove.leave")}
            </a>
          }
        >
          <input type="hidden" name="data" value="delete" />
          <ChoiceField
            name="sure"
            label={t("plugins.remove.data.why")}
            options={[{ value: "yes", label: t("plugins.remove.data.sure") }]}
            many
          />
        </Form>
      </Content>
    </>
  );
};
