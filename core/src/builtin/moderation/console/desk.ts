import type { ModerationCtx } from "../moderation-ctx.ts";

type Verbs = ModerationCtx["moderation"];

/** What the verbs give, as the desk shows it. */
export type ReportFile = Awaited<ReturnType<Verbs["getReport"]>>;
export type ListedReport = Awaited<ReturnType<Verbs["listReports"]>>["items"][number];
export type ListedAppeal = Awaited<ReturnType<Verbs["listAppeals"]>>[number];
export type AppealFile = Awaited<ReturnType<Verbs["getAppeal"]>>;
export type Decision = NonNullable<Awaited<ReturnType<Verbs["findDecision"]>>>;
export type PublicDecisions = Awaited<ReturnType<Verbs["publicDecisions"]>>;

const sections: Readonly<Record<string, string>> = {
  event: "events",
  output: "outputs",
  expert: "experts",
  entry: "network",
};

/** Where people read it, after the language; undefined for a whole site. */
export function pageOf({ kind, target, item }: Pick<ReportFile, "kind" | "target" | "item">): string | undefined {
  if (kind === "page") return target;
  const section = sections[kind];
  return section === undefined || item === undefined ? undefined : `/${section}/${item.id}`;
}
