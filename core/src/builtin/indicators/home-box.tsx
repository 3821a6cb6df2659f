import type { FC } from "hono/jsx";
import type { Slot } from "../../plugin/index.ts";
import { keepsRegistry, SideBox, useView } from "../../web/index.ts";
import type { IndicatorsCtx } from "./indicators-ctx.ts";

/** On the home page of the node that keeps the registry: the way to the figures. */
export const homeBox: Slot<IndicatorsCtx> = async (ctx) => (keepsRegistry(ctx.site) ? <HomeBox /> : null);

const HomeBox: FC = () => {
  const { t, url } = useView();
  return (
    <SideBox title={t("title")}>
      <p>{t("lead")}</p>
      <p>
        <a href={url("/indicators")}>{t("nav.indicators")}</a>
      </p>
    </SideBox>
  );
};
