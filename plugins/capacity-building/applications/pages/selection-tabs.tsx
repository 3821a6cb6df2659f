import { Tabs, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

const tabs = {
  call: "call.title",
  questions: "call.questions",
  applications: "select.title",
  balance: "balance.title",
  letters: "letters.title",
} as const;

/** From the call to the letters: the desks of one activity. */
export const SelectionTabs: FC<{ path: string; current: keyof typeof tabs }> = ({ path, current }) => {
  const { t, url } = useView();
  return (
    <Tabs
      label={t("select.title")}
      links={Object.entries(tabs).map(([tab, label]) => ({
        href: url(`${path}/${tab}`),
        label: t(label),
        current: tab === current,
      }))}
    />
  );
};
