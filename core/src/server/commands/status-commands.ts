import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import { recordAudit } from "../../store/index.ts";
import type { Node } from "../node.ts";

export const statusCommands: Readonly<Record<string, Command<Node>>> = {
  restart: {
    summary: "Start the running node anew; only where something starts it again, as the systemd unit of the guide does",
    example: "nri restart",
    run: async ({ port, restart, transaction }) => {
      if (port === 0) throw new Refusal("conflict", { message: "The node is not running. Start it: nri start" });
      if (restart === undefined) {
        throw new Refusal("conflict", {
          message:
            "Nothing would start the node again here. Where a systemd unit does, set NRI_SUPERVISED=1 in it; else stop it and start it.",
        });
      }
      await transaction((tx) => recordAudit(tx, { verb: "node.restarted" }));
      // First the answer.
      setTimeout(restart, 200);
      return { text: "The node is starting anew; it is back in some seconds: nri status", data: { restarting: true } };
    },
  },
  status: {
    summary: "Tell in plain words how the node is doing",
    example: "nri status",
    run: async (node) => {
      const [peers, jobs, figures, alerts] = await Promise.all([
        node.federation.peers.list(),
        node.jobs.counts(),
        node.federation.figures(),
        node.alerts(),
      ]);
      const { waiting, retrying, sending } = figures.deliveries;
      const undelivered = waiting + retrying + sending;
      const data = {
        origin: node.config.origin,
        database: node.store.dialect,
        running: node.port !== 0,
        peers: peers.length,
        waitingDeliveries: undelivered,
        figures,
        jobs,
        plugins: node.host.states(),
        alerts,
      };
      const lines = [
        `${node.config.origin} ${data.running ? "is running" : "is not running: start it with nri start"}.`,
        peers.length === 0 ? "It follows nobody yet." : `It exchanges with ${count(peers.length, "site")}.`,
        undelivered === 0
          ? "Nothing waits to be delivered."
          : `Waiting to be delivered: ${undelivered}. They are tried again by themselves; nri deliveries shows which.`,
        figures.inbox.waiting === 0
          ? "Everything that came was looked at."
          : `Received and waiting for their turn: ${figures.inbox.waiting}.`,
        alerts.length === 0
          ? "Nothing needs you."
          : `${alerts.length === 1 ? "One thing needs" : `${alerts.length} things need`} you; nri doctor looks closer:`,
        ...alerts.flatMap(({ check, found, remedy }) => [`  ${check}: ${found}`, `    ${remedy}`]),
      ];
      return { text: lines.join("\n"), data };
    },
  },
};

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
