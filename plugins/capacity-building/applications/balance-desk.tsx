import { type ConsoleEnv, Content, languageName, PageHeader, Table, Term, type Translate } from "@nri-commons/core/web";
import type { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { ActivityCrumbs } from "../people/pages/activity-crumbs.tsx";
import { holdsSeat } from "./application.ts";
import { listApplications } from "./application-store.ts";
import { atCall } from "./at-desk.ts";
import { type BalanceBy, type BalanceRow, balanceOf, balances } from "./balance.ts";
import { SelectionTabs } from "./pages/selection-tabs.tsx";

const vocabularies = { region: "regional-groups", country: "countries", group: "stakeholder-groups" } as const;

/** Who applied beside who is chosen, by everything that could leave somebody out. */
export function addBalanceDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/balance`, async (c) => {
    const { activity, path, call } = await atCall(ctx, c);
    const { t, lang, view } = c.var;
    const all = await listApplications(ctx.db, activity.id);
    const chosen = all.filter(holdsSeat).length;
    const cell = (count: number, of: number) =>
      t("balance.cell", { count, share: view.format.percent(count / (of || 1)) });
    const shown = balances.filter((by) => by !== "gender" || call.asksGender);
    const body = (
      <>
        <PageHeader
          title={t("balance.title")}
          lead={t("balance.lead")}
          crumbs={<ActivityCrumbs activity={activity} desk="people" />}
        />
        <Content>
          <SelectionTabs path={path} current="balance" />
          {shown.map((by) => (
            <Table
              caption={t(`balance.${by}`)}
              columns={[
                {
                  id: "term",
                  label: t("balance.what"),
                  heads: true,
                  cell: ({ term }: BalanceRow) => labelOf(by, term, { t, lang }),
                },
                {
                  id: "applied",
                  label: t("balance.applied"),
                  number: true,
                  cell: (row) => cell(row.applied, all.length),
                },
                { id: "chosen", label: t("balance.chosen"), number: true, cell: (row) => cell(row.chosen, chosen) },
              ]}
              rows={balanceOf(all, by)}
            />
          ))}
        </Content>
      </>
    );
    return c.var.page({ title: t("balance.title"), body });
  });
}

function labelOf(by: BalanceBy, term: string, { t, lang }: { t: Translate; lang: string }): Child {
  if (term === "") return t("balance.none");
  if (by === "language") return languageName(term, lang);
  if (by === "first") return t(`people.${term}`);
  if (by === "gender" || by === "level") return t(`apply.${by}.${term}`);
  return <Term vocabulary={vocabularies[by]} term={term} />;
}
