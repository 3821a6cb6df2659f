import { Content, Empty, Notice, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Help } from "../help.ts";
import { DemandDeskTabs } from "./demand-tabs.tsx";
import { HelpTable } from "./help-table.tsx";

interface Props {
  help: readonly Help[];
  names: ReadonlyMap<string, string>;
  done: string | undefined;
}

/** What this site offers others, and what they answered. */
export const HelpDeskList: FC<Props> = ({ help, names, done }) => {
  const { t, url } = useView();
  const start = { href: url("/console/capacity/requests/elsewhere"), label: t("demand.tab.elsewhere") };
  return (
    <>
      <PageHeader title={t("help.title")} lead={t("help.lead")} />
      <Content>
        <DemandDeskTabs current="help" />
        {done && (
          <Notice tone="ok" live>
            <p>{t(`help.done.${done}`)}</p>
          </Notice>
        )}
        {help.length === 0 ? (
          <Empty title={t("help.none")} why={t("help.none.why")} action={start} />
        ) : (
          <HelpTable help={help} names={names} of="ours" />
        )}
      </Content>
    </>
  );
};
