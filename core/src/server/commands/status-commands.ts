import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

export const statusCommands: Readonly<Record<string, Command<Node>>> = {
  status: {
    summary: "Tell in plain words how the node is doing",
    example: "nri status",
    run: async (node) => {
      const [peers, jobs, inbox, alerts] = await Promise.all([
        node.federation.peers.list(),
        node.jobs.counts(),
        node.federation.inbox.counts(),
        node.federation.deliveries.alerts(),
      ]);
      const waiting = peers.reduce((sum, peer) => sum + peer.waiting, 0);
      const plugins = node.host.states();
      const troubled = plugins.filter(({ state }) => state === "failed" || state === "incompatible");
      const data = {
        origin: node.config.origin,
        database: node.store.dialect,
        running: node.port !== 0,
        peers: peers.length,
        waitingDeliveries: waiting,
        deliveryAlerts: alerts,
        inbox,
        jobs,
        plugins,
      };
      const lines = [
        `${node.config.origin} ${data.running ? "is running" : "is not running: start it with nri start"}.`,
        peers.length === 0 ? "It follows nobody yet." : `It exchanges with ${peers.length} sites.`,
        waiting === 0 ? "Everything was delivered." : `${waiting} deliveries wait; they are tried again by themselves.`,
        ...alerts.map(({ peer, count, kind, reason }) => `${peer}: ${count} ${said[kind]}: ${reason}.`),
        inbox.retrying + inbox.failed === 0
          ? "Everything that came was carried out."
          : `${inbox.failed} received activities failed, ${inbox.retrying} are tried again: nri inbox tells why.`,
        jobs.dead === 0
          ? "No work was given up."
          : `${jobs.dead} jobs were given up after many tries: nri doctor tells why.`,
        ...troubled.map(({ id, reason }) => `The plugin ${id} does not run: ${reason ?? "no reason given"}`),
      ];
      return { text: lines.join("\n"), data };
    },
  },
  plugins: {
    summary: "Show the plugins, which of them run, and why others do not",
    example: "nri plugins",
    run: async (node) => {
      const states = node.host.states();
      const rows = states.map((one) => [one.id, one.version, one.state, one.reason]);
      return { text: table(["plugin", "version", "state", "reason"], rows, "No plugins."), data: states };
    },
  },
};

const said = { held: "held", dead: "given up", gone: "inbox gone", away: "waiting" } as const;
