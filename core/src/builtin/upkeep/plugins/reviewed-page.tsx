import type { FC } from "hono/jsx";
import { API_VERSION, type ReviewedPlugin, type ShownPlugin } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  Content,
  ExternalLink,
  Facts,
  Notice,
  PageHeader,
  PostButton,
  useView,
} from "../../../web/index.ts";

interface Props {
  index: { plugins: readonly ReviewedPlugin[]; by?: string; issued?: number };
  installed: readonly Pick<ShownPlugin, "id" | "version">[];
  /** Somebody just asked for the list anew. */
  asked: boolean;
}

/** What the registry's keeper has looked at, to choose from: nothing is installed from here. */
export const ReviewedPage: FC<Props> = ({ index: { plugins, by, issued }, installed, asked }) => {
  const { t, url, format, site } = useView();
  const here = (id: string) => installed.find((one) => one.id === id)?.version;
  return (
    <>
      <PageHeader
        title={t("plugins.reviewed")}
        lead={t("plugins.reviewed.lead")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/plugins"), label: t("plugins.title") }]} />}
      />
      <Content>
        {asked && <Notice tone="ok" title={t("plugins.reviewed.asked")} live />}
        {plugins.length === 0 && <p>{t("plugins.reviewed.none")}</p>}
        {plugins.map((one) => (
          <section>
            <h2>
              <bdi>{one.package}</bdi> <bdi>{one.version}</bdi>
            </h2>
            <p lang="en" dir="auto">
              {one.summary} {one.homepage && <ExternalLink href={one.homepage} />}
            </p>
            <Facts
              facts={[
                { label: t("plugins.reviewed.here"), value: <bdi>{here(one.id) ?? "–"}</bdi> },
                { label: t("plugins.reviewed.api"), value: <bdi>{`${one.api} (${API_VERSION})`}</bdi> },
                { label: t("plugins.reach"), value: <bdi>{one.capabilities.join(", ") || "–"}</bdi> },
                { label: t("plugins.reviewed.day"), value: format.day(one.reviewed) },
              ]}
            />
            <pre dir="ltr">
              <code>{`nri plugins add ${one.package}@${one.version} --checksum ${one.checksum}`}</code>
            </pre>
          </section>
        ))}
        {by && issued !== undefined && (
          <p class="muted">
            {t("plugins.reviewed.by")} <bdi>{new URL(by).host}</bdi>, {format.dateTime(issued, site.zone)}
          </p>
        )}
        <PostButton to="/console/plugins/reviewed" label={t("plugins.reviewed.again")} />
      </Content>
    </>
  );
};
