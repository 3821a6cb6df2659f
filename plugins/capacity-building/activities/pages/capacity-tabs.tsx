import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

const tabs = { now: "/capacity", past: "/capacity/past" };

/** What can be looked at of capacity development here. */
export const CapacityTabs: FC<{ current: keyof typeof tabs }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("activity.tabs")}
      links={Object.entries(tabs).map(([id, href]) => ({
        href: url(href),
        label: t(`activity.tab.${id}`),
        current: id === current,
      }))}
    />
  );
};
