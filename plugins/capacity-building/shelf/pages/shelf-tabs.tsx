import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

const places = ["resources", "practice", "explainers"] as const;
export type ShelfPlace = (typeof places)[number];

/** The three lists beside each other; with `desk` those of the console. */
export const ShelfTabs: FC<{ current: ShelfPlace; desk?: boolean }> = ({ current, desk }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("shelf.tabs")}
      links={places.map((place) => ({
        href: url(`${desk ? "/console" : ""}/capacity/${place}`),
        label: t(`shelf.tab.${place}`),
        current: place === current,
      }))}
    />
  );
};
