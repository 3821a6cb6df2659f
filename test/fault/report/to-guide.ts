import { isSeen } from "../fault.ts";
import type { FaultReport } from "./fault-report.ts";
import { stateOf } from "./to-lines.ts";

/** `docs/guide/faults.md`. */
export function toGuide(reports: readonly FaultReport[]): string {
  const machines = [...new Set(reports.map(({ machine }) => machine))];
  const rows = reports.map((report) => `| ${cells(report).join(" | ")} |`);
  return `${[intro, head, ...rows].join("\n")}\n\n${measured}\n\n${machines.map((machine) => `- ${machine}`).join("\n")}\n`;
}

const intro = `# Faults that a node survives, measured

Written by \`npm run fault -- --write\`; change the rows in \`test/fault\`, not this page. One row: \`npm run fault -- kill-sender\`;
the short form, a few seconds a row: \`npm run fault -- --short\`. Most rows in their short form are part of \`npm test\`.

Each row runs whole nodes in processes of their own, bundled like those that are run for real, over HTTP on this machine; nothing of
theirs is replaced. Their databases write down each change of an event in the transaction that makes it: a double effect is one change
too many. A row that could not run says why; it did not pass.
`;

const head = "| what | how often | seen | limit | state | when |\n|---|---|---|---|---|---|";

const measured = "Measured on:";

function cells({ name, what, limit, short, date, commit, seconds, outcome }: FaultReport): string[] {
  const [often, figure] = isSeen(outcome) ? [outcome.often, outcome.figure] : ["", outcome.notRun];
  const when = `${date}, ${commit}, ${Math.round(seconds)} s${short ? ", short form" : ""}`;
  const state = stateOf(outcome);
  return [`${what} (\`${name}\`)`, often, figure, limit, state === "passed" ? state : `**${state}**`, when].map(
    (cell) => cell.replaceAll("|", "\\|"),
  );
}
