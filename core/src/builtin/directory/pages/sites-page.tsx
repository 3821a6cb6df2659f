import type { FC } from "hono/jsx";
import { Breadcrumb, Content, PageHeader, useView } from "../../../web/index.ts";
import type { NetworkSite } from "../network-sites.ts";
import { SitesSection } from "./sites-section.tsx";

/** Every site that this one exchanges with. */
export const SitesPage: FC<{ sites: readonly NetworkSite[] }> = ({ sites }) => {
  const { t, url } = useView();
  const crumbs = <Breadcrumb steps={[{ href: url("/network"), label: t("list.title") }]} />;
  return (
    <>
      <PageHeader crumbs={crumbs} title={t("sites.page", { count: sites.length })} />
      <Content>
        <SitesSection sites={sites} all />
      </Content>
    </>
  );
};
