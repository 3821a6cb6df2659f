import type { FC } from "hono/jsx";
import type { ShownPlugin } from "../../../plugin/index.ts";
import { Content, Notice, PageHeader, Status, Table, type Tone, useView } from "../../../web/index.ts";

export const pluginTones: Readonly<Record<ShownPlugin["state"], Tone>> = {
  running: "ok",
  off: "calm",
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
] as const;

/** In one line, of those that come with the software; others have their own README. */
export const About: FC<{ id: string }> = ({ id }) => {
  const { t } = useView();
  const known = described.find((one) => one === id);
  return <>{known === undefined ? "–" : t(`plugins.about.${known}`)}</>;
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
            { id: "about", label: t("plugins.about"), cell: ({ id }) => <About id={id} /> },
            { id: "version", label: t("plugins.version"), cell: ({ version }) => <bdi>{version}</bdi> },
            {
              id: "state",
              label: t("plugins.state"),
              cell: ({ state, reason }) => (
                <>
                  <Status tone={pluginTones[state]}>{t(`plugins.state.${state}`)}</Status>{" "}
                  {state !== "off" && reason && <span dir="auto">{reason}</span>}
                </>
              ),
            },
          ]}
          rows={plugins}
        />
      </Content>
    </>
  );
};
