import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

const tabs = [
  ["now", "/labs", "list.tab.now"],
  ["past", "/labs/past", "list.tab.past"],
  ["signals", "/labs/signals", "word.tab.signals"],
  ["briefs", "/labs/briefs", "nav.briefs"],
  ["trials", "/labs/trials", "word.tab.trials"],
  ["pilots", "/labs/pilots", "word.tab.pilots"],
  ["consultations", "/labs/consultations", "consultations.title"],
] as const;

/** From what is running to what came of it: the lists of labs and of everything around them. */
export const LabTabs: FC<{ current: (typeof tabs)[number][0] }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("list.title")}
      links={tabs.map(([tab, to, label]) => ({ href: url(to), label: t(label), current: tab === current }))}
    />
  );
};
