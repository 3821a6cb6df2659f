import type { FC } from "hono/jsx";
import { PageHeader, useView } from "../../../web/index.ts";

/** The home page of a site that has no name yet: calm, in place of an empty one. */
export const SetupPage: FC = () => {
  const { t, site } = useView();
  const { host } = new URL(site.origin);
  return <PageHeader hero kicker={<bdi dir="ltr">{host}</bdi>} title={t("setup.title")} lead={t("setup.why")} />;
};
