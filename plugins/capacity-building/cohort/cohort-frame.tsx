import type { ConsoleEnv } from "@nri-commons/core/web";
import { Content, Notice, PageHeader, Tell } from "@nri-commons/core/web";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { AtDesk } from "../applications/at-desk.ts";
import { ActivityCrumbs } from "../people/pages/activity-crumbs.tsx";
import { CohortTabs } from "./pages/cohort-tabs.tsx";

interface Framed {
  desk: AtDesk;
  title: string;
  current: Parameters<typeof CohortTabs>[0]["current"];
  /** What was just done, in words. */
  done?: string | false | undefined;
  children: Child;
}

/** One of the desks of a cohort: its title, the way to the others, and what was just done. */
export function cohortPage(c: Context<ConsoleEnv>, { desk, title, current, done, children }: Framed) {
  const body = (
    <>
      <PageHeader
        title={title}
        lead={<Tell map={desk.activity.title} />}
        crumbs={<ActivityCrumbs activity={desk.activity} desk="people" />}
      />
      <Content>
        <CohortTabs path={desk.path} current={current} />
        {done && <Notice tone="ok" title={done} live />}
        {children}
      </Content>
    </>
  );
  return c.var.page({ title, body });
}
