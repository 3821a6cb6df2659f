import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

const tabs = [
  ["requests", "/capacity/requests"],
  ["offers", "/capacity/offers"],
  ["priorities", "/capacity/priorities"],
] as const;

/** What is asked for, what is given, and what it comes to. */
export const DemandTabs: FC<{ current: (typeof tabs)[number][0] }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("demand.tabs")}
      links={tabs.map(([tab, to]) => ({ href: url(to), label: t(`demand.tab.${tab}`), current: tab === current }))}
    />
  );
};

const desks = [
  ["requests", "/console/capacity/requests"],
  ["elsewhere", "/console/capacity/requests/elsewhere"],
  ["offers", "/console/capacity/offers"],
  ["help", "/console/capacity/help"],
] as const;

/** The same for the people of this site. */
export const DemandDeskTabs: FC<{ current: (typeof desks)[number][0] }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("demand.tabs")}
      links={desks.map(([tab, to]) => ({ href: url(to), label: t(`demand.tab.${tab}`), current: tab === current }))}
    />
  );
};
