import type { FC } from "hono/jsx";
import type { ShownPlugin } from "../../../plugin/index.ts";
import { Content, PageHeader, Status, Table, useView } from "../../../web/index.ts";
import { About, Name, Reason, State, Waits } from "./plugin-words.tsx";

export const PluginsPage: FC<{ plugins: readonly ShownPlugin[] }> = ({ plugins }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("plugins.title")} lead={t("plugins.lead")} />
      <Content>
        {plugins.some(({ nextVersion }) => nextVersion !== undefined) && <Waits />}
        <Table
          caption={t("plugins.list")}
          captionHidden
          columns={[
            {
              id: "id",
              label: t("plugins.name"),
              heads: true,
              cell: (plugin) => (
                <a href={url(`/console/plugins/${plugin.id}`)}>
                  <Name plugin={plugin} />
                </a>
              ),
            },
            { id: "about", label: t("plugins.about"), cell: (plugin) => <About plugin={plugin} /> },
            { id: "version", label: t("plugins.version"), cell: ({ version }) => <bdi>{version}</bdi> },
            {
              id: "state",
              label: t("plugins.state"),
              cell: (plugin) => (
                <>
                  <State plugin={plugin} /> <Reason plugin={plugin} />
                  {plugin.nextVersion && (
                    <Status tone="warn">{t("plugins.next", { version: plugin.nextVersion })}</Status>
                  )}
                  {plugin.resting && <Status tone="warn">{t("plugins.resting")}</Status>}
                </>
              ),
            },
          ]}
          rows={plugins}
        />
        <p>
          <a href={url("/console/plugins/reviewed")}>{t("plugins.reviewed")}</a>
        </p>
      </Content>
    </>
  );
};
