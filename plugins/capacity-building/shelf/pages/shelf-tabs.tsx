import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

const places = ["pathways", "resources", "practice", "explainers"] as const;
export type ShelfPlace = (typeof places)[number];

/** What to learn from: the lists of the console beside each other. */
export const ShelfTabs: FC<{ current: ShelfPlace }> = ({ current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("shelf.tabs")}
      links={places.map((place) => ({
        href: url(`/console/capacity/${place}`),
        label: t(`shelf.tab.${place}`),
        current: place === current,
      }))}
    />
  );
};
