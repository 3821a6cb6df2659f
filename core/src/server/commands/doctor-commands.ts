import type { Command, CommandResult } from "../../plugin/index.ts";
import { diagnose } from "../checks/diagnose.ts";
import type { Finding } from "../checks/finding.ts";
import type { Config } from "../config.ts";
import type { Node } from "../node.ts";

export const doctorCommands: Readonly<Record<string, Command<Node>>> = {
  doctor: {
    summary: "Look for what is wrong, and tell what to do about it; ends with 1 when something does not work",
    example: "nri doctor",
    run: async (node, { progress }) => report(await node.examine(progress)),
  },
};

/** `nri doctor` where no node can be made: what stands in its way, and what can be seen without one. */
export async function doctorWithoutNode(config: Config, error: unknown): Promise<CommandResult> {
  return report(await diagnose(config, error));
}

const words = { ok: "ok     ", warning: "WARNING", fault: "FAULT  " } as const;

/** What is wrong stands first. */
function report(findings: readonly Finding[]): CommandResult {
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const lines = sorted.map(({ check, level, found, remedy }) =>
    [`${words[level]} ${check}: ${found}`, ...(remedy === undefined ? [] : [`        ${remedy}`])].join("\n"),
  );
  const level = sorted[0]?.level ?? "ok";
  return { text: lines.join("\n"), data: { level, findings: sorted }, exitCode: level === "fault" ? 1 : 0 };
}

function rank({ level }: Finding): number {
  return ["fault", "warning", "ok"].indexOf(level);
}
