import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

const tabs = ["labs", "signals", "trials", "pilots", "consultations"] as const;

/** The lists of labs in the console. */
export const LabDeskTabs: FC<{ current: (typeof tabs)[number] }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("word.tabs")}
      links={tabs.map((tab) => ({
        href: url(tab === "labs" ? "/console/labs" : `/console/labs/${tab}`),
        label: t(tab === "consultations" ? "consultations.title" : `word.tab.${tab}`),
        current: tab === current,
      }))}
    />
  );
};
