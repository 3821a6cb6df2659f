import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

const tabs = {
  "": "cohort.people",
  "/attendance": "attend.title",
  "/tasks": "task.title",
  "/stories": "story.titles",
  "/mentors": "mentor.title",
  "/settings": "cohort.settings",
} as const;

export const CohortTabs: FC<{ path: string; current: keyof typeof tabs }> = ({ path, current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("cohort.title")}
      links={Object.entries(tabs).map(([tab, label]) => ({
        href: url(`${path}/cohort${tab}`),
        label: t(label),
        current: tab === current,
      }))}
    />
  );
};
