import type { FC } from "hono/jsx";
import type { NodeHealth } from "../../../plugin/index.ts";
import { Breadcrumb, Content, Empty, PageHeader, Say, Status, Table, useView } from "../../../web/index.ts";
import { healthOf, worstFirst } from "../health-words.ts";
import { sitePath } from "../peer-words.ts";
import { When } from "./peer-state.tsx";

/** For whoever keeps the registry: how the nodes of the network are, what needs somebody first. */
export const HealthPage: FC<{ nodes: readonly NodeHealth[] }> = ({ nodes }) => {
  const { t, url, format, now } = useView();
  const troubled = nodes.filter((node) => ["err", "warn"].includes(healthOf(node, now).tone)).length;
  return (
    <>
      <PageHeader
        title={t("health.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/network"), label: t("console.title") }]} />}
        lead={t("health.lead")}
      />
      <Content>
        {nodes.length === 0 ? (
          <Empty title={t("health.empty")} why={t("health.empty.why")} />
        ) : (
          <>
            <p>{t("health.count", { troubled: format.number(troubled), all: format.number(nodes.length) })}</p>
            <Table
              caption={t("health.title")}
              captionHidden
              columns={[
                { id: "site", label: t("column.site"), heads: true, cell: (node) => <Name node={node} /> },
                { id: "state", label: t("column.state"), cell: (node) => <State node={node} /> },
                { id: "contact", label: t("health.contact"), cell: ({ lastContact }) => <When at={lastContact} /> },
                {
                  id: "version",
                  label: t("health.version"),
                  cell: ({ software, version }) =>
                    software === undefined ? t("health.untold") : <bdi>{`${software} ${version ?? ""}`.trim()}</bdi>,
                },
              ]}
              rows={worstFirst(nodes, now)}
            />
          </>
        )}
      </Content>
    </>
  );
};

const Name: FC<{ node: NodeHealth }> = ({ node: { name, actor, origin, peer } }) => {
  const { url } = useView();
  return (
    <a href={peer === undefined ? `${origin}/` : url(sitePath(actor))}>
      <bdi>{name}</bdi>
    </a>
  );
};

const State: FC<{ node: NodeHealth }> = ({ node }) => {
  const { t, format, site, now } = useView();
  const { key, tone } = healthOf(node, now);
  const { silentSince, lastContact, peer, version = "" } = node;
  const since = silentSince ?? lastContact;
  const time = since === undefined ? t("never") : format.date(since, site.zone);
  return (
    <>
      <Status tone={tone}>{t(`health.${key}`)}</Status>{" "}
      <Say id={`health.${key}.next`} values={{ time, version, count: peer?.waiting ?? 0 }} />
    </>
  );
};
