import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** Where each is, after the language, and the key of its label. */
const tabs = {
  now: ["/capacity", "activity.tab.now"],
  past: ["/capacity/past", "activity.tab.past"],
  pathways: ["/capacity/pathways", "pathways.title"],
  alumni: ["/capacity/alumni", "alumni.title"],
  impact: ["/capacity/impact", "impact.title"],
  resources: ["/capacity/resources", "shelf.tab.resources"],
  practice: ["/capacity/practice", "shelf.tab.practice"],
  explainers: ["/capacity/explainers", "shelf.tab.explainers"],
} as const;

/** What can be looked at of capacity development here. */
export const CapacityTabs: FC<{ current: keyof typeof tabs }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("activity.tabs")}
      links={Object.entries(tabs).map(([id, [href, label]]) => ({
        href: url(href),
        label: t(label),
        current: id === current,
      }))}
    />
  );
};
