import type { FC } from "hono/jsx";
import { Tabs, useView } from "../../../web/index.ts";

export const OverlapTabs: FC<{ current: "open" | "decided" }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("tab.label")}
      links={[
        { href: url("/console/overlaps"), label: t("tab.open"), current: current === "open" },
        { href: url("/console/overlaps/decided"), label: t("tab.decided"), current: current === "decided" },
      ]}
    />
  );
};
