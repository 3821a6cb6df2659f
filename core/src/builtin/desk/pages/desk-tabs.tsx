import type { FC } from "hono/jsx";
import { Tabs, useView } from "../../../web/index.ts";
import { type DeskState, itemStates } from "../desk-ctx.ts";

interface Props {
  /** `horizon` for what points ahead; undefined for everything. */
  current: DeskState | "horizon" | undefined;
  counts?: ReadonlyMap<DeskState, number>;
  /** What the list is narrowed by otherwise. */
  query?: string;
}

export const DeskTabs: FC<Props> = ({ current, counts, query = "" }) => {
  const { t, url, format } = useView();
  const to = (state: string) => {
    const kept = new URLSearchParams(query);
    kept.set("state", state);
    return url(`/console/desk?${kept}`);
  };
  const told = (state: DeskState) => {
    const count = counts?.get(state);
    return count === undefined ? t(`state.${state}`) : `${t(`state.${state}`)} (${format.number(count)})`;
  };
  return (
    <Tabs
      label={t("tab.label")}
      links={[
        ...itemStates.map((state) => ({ href: to(state), label: told(state), current: state === current })),
        { href: to("all"), label: t("tab.all"), current: current === undefined },
        { href: url("/console/desk/horizon"), label: t("horizon.title"), current: current === "horizon" },
      ]}
    />
  );
};
