import type { FC } from "hono/jsx";
import type { ShownPlugin } from "../../../plugin/index.ts";
import { Content, Notice, PageHeader, Status, Table, type Tone, useView } from "../../../web/index.ts";

export const pluginTones: Readonly<Record<ShownPlugin["state"], Tone>> = {
  running: "ok",
  off: "calm",
  asks: "warn",
  removed: "calm",
  incompatible: "err",
  failed: "err",
};

const described = [
  "site",
  "events",
  "experts",
  "outputs",
  "directory",
  "moderation",
  "embed",
  "network",
  "registration",
  "requests",
  "upkeep",
  "today",
  "setup",
  "people",
  "elsewhere",
  "glossary",
  "desk",
  "overlaps",
  "indicators",
] as const;

/** In one line; those that do not come with the software say it themselves. */
export const About: FC<{ plugin: Pick<ShownPlugin, "id" | "about"> }> = ({ plugin: { id, about = "–" } }) => {
  const { t } = useView();
  const known = described.find((one) => one === id);
  return <>{known === undefined ? about : t(`plugins.about.${known}`)}</>;
};

export const PluginsPage: FC<{ plugins: readonly ShownPlugin[] }> = ({ plugins }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("plugins.title")} lead={t("plugins.lead")} />
      <Content>
        {plugins.some(({ waitsForStart }) => waitsForStart) && (
          <Notice tone="warn" title={t("plugins.waits")}>
            <p>{t("plugins.waits.how")}</p>
            <p>
              <a href={url("/console/restart")}>{t("restart.title")}</a>
            </p>
          </Notice>
        )}
        <Table
          caption={t("plugins.list")}
          captionHidden
          columns={[
            {
              id: "id",
              label: t("plugins.name"),
              heads: true,
              cell: ({ id }) => (
                <a href={url(`/console/plugins/${id}`)}>
                  <bdi>{id}</bdi>
                </a>
              ),
            },
            { id: "about", label: t("plugins.about"), cell: (plugin) => <About plugin={plugin} /> },
            { id: "version", label: t("plugins.version"), cell: ({ version }) => <bdi>{version}</bdi> },
            {
              id: "state",
              label: t("plugins.state"),
              cell: ({ state, reason, resting }) => (
                <>
                  <Status tone={pluginTones[state]}>{t(`plugins.state.${state}`)}</Status>{" "}
                  {reason && <span dir="auto">{reason}</span>}
                  {resting && <Status tone="warn">{t("plugins.resting")}</Status>}
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
