import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

export const jobsCommands: Readonly<Record<string, Command<Node>>> = {
  jobs: {
    summary: "Show the work that was given up after all its tries, with the reason",
    example: "nri jobs",
    run: async (node) => {
      const [counts, dead] = await Promise.all([node.jobs.counts(), node.jobs.dead()]);
      const rows = dead.map((one) => [one.id, one.kind, new Date(one.diedAt).toISOString(), one.attempts, one.error]);
      return {
        text: table(["job", "kind", "given up", "tries", "reason"], rows, "No work was given up."),
        data: { counts, dead: dead.map(({ payload: _, ...one }) => one) },
      };
    },
  },
  "jobs retry": {
    summary: "Do again what was given up; all of it, or one job",
    example: "nri jobs retry 4711",
    arguments: [{ name: "job", description: "its number, as `nri jobs` shows it", optional: true }],
    run: async (node, { arguments: given }) => {
      const wanted = given["job"] ? [numberOf(given["job"])] : (await node.jobs.dead(1000)).map(({ id }) => id);
      let retried = 0;
      for (const id of wanted) if (await node.jobs.retry(id)) retried++;
      if (given["job"] && retried === 0)
        throw new Refusal("not-found", { message: `No job ${given["job"]} was given up.` });
      return { text: `${retried} will be done again now.`, data: { retried } };
    },
  },
};

function numberOf(given: string): number {
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new Refusal("bad-request", { message: `"${given}" is no number of a job.` });
}
