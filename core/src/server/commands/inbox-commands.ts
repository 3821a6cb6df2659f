import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

export const inboxCommands: Readonly<Record<string, Command<Node>>> = {
  inbox: {
    summary: "Show what other sites sent and this node failed to carry out, with the reason",
    example: "nri inbox",
    run: async (node) => {
      const [counts, faulty] = await Promise.all([node.federation.inbox.counts(), node.federation.inbox.faulty()]);
      const rows = faulty.map((one) => [
        one.state,
        one.nextTry === undefined ? undefined : new Date(one.nextTry).toISOString(),
        one.faults,
        one.type,
        one.activity,
        one.reason,
      ]);
      const empty = "Everything that came was carried out, or refused for a reason.";
      return {
        text: table(["state", "next try", "tries", "type", "activity", "reason"], rows, empty),
        data: { counts, faulty },
      };
    },
  },
  "inbox retry": {
    summary: "Carry out now what was received and failed; after an update of the software, or of a plugin",
    example: "nri inbox retry",
    options: [{ flags: "--activity <iri>", description: "only this activity" }],
    run: async (node, { options }) => {
      const filter = typeof options.activity === "string" ? { activity: options.activity } : {};
      const count = await node.federation.inbox.retry(filter);
      return { text: `${count} will be carried out again now.`, data: { retried: count } };
    },
  },
};
