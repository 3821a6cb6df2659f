import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** Where each is, after the language, and the key of its label. */
const tabs = {
  now: ["/capacity", "activity.tab.now"],
  past: ["/capacity/past", "activity.tab.past"],
  pathways: ["/capacity/pathways", "pathways.title"],
  alumni: ["/capacity/alumni", "alumni.title"],
  impact: ["/capacity/impact", "impact.title"],
  press: ["/capacity/press", "press.title"],
  resources: ["/capacity/resources", "shelf.tab.resources"],
  practice: ["/capacity/practice", "shelf.tab.practice"],
  explainers: ["/capacity/explainers", "shelf.tab.explainers"],
  partners: ["/capacity/partners", "partner.title"],
  coverage: ["/capacity/coverage", "activity.tab.coverage"],
} as const;

/** What stands beside one another; the ways from one group to another stand on the first page. */
const groups: readonly (readonly string[])[] = [
  ["now", "past", "coverage", "partners"],
  ["pathways", "resources", "practice", "explainers"],
  ["impact", "alumni", "press"],
];

/** The pages beside this one. */
export const CapacityTabs: FC<{ current: keyof typeof tabs }> = ({ current }) => {
  const { t, url } = useView();
  const group = groups.find((one) => one.includes(current)) ?? [];
  return (
    <Tabs
      label={t("activity.tabs")}
      links={Object.entries(tabs)
        .filter(([id]) => group.includes(id))
        .map(([id, [href, label]]) => ({ href: url(href), label: t(label), current: id === current }))}
    />
  );
};
