import { Breadcrumb, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** From a list of one room back to where everything of capacity development begins. */
export const CapacityCrumb: FC = () => {
  const { t, url } = useView();
  return <Breadcrumb steps={[{ href: url("/capacity"), label: t("nav.capacity") }]} />;
};
