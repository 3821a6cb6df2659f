import type { FC } from "hono/jsx";
import { Tabs, useView } from "../../../web/index.ts";

export const OverlapTabs: FC<{ current: "list" | "beside" | "decided" }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("tab.label")}
      links={[
        { href: url("/console/overlaps"), label: t("tab.open"), current: current === "list" },
        { href: url("/console/overlaps/beside"), label: t("tab.beside"), current: current === "beside" },
        { href: url("/console/overlaps/decided"), label: t("tab.decided"), current: current === "decided" },
      ]}
    />
  );
};
