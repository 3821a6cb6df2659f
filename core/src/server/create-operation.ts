import type { Server } from "node:http";
import { checkAudit } from "./audit/check-audit.ts";
import { recordSettings } from "./audit/record-settings.ts";
import { lookAhead, lookQuick, lookThorough, type Whole } from "./checks/checks.ts";
import { watchAlerts } from "./checks/watch-alerts.ts";
import { createMetrics } from "./metrics/create-metrics.ts";
import type { Metric } from "./metrics/metric.ts";
import { openMetricsPort } from "./metrics/metrics-port.ts";
import { nodeMetrics } from "./metrics/node-metrics.ts";
import { pluginMetrics } from "./metrics/plugin-metrics.ts";
import { processMetrics } from "./metrics/process-metrics.ts";
import type { Node } from "./node.ts";
import type { Ground } from "./open-ground.ts";

interface Deps {
  ground: Ground;
  parts: Pick<Node, "federation" | "backups" | "host" | "refreshPlugins">;
  /** Kept elsewhere: what is counted as it happens. */
  counted: readonly Metric[];
  /** Once it is whole. */
  whole(): Whole;
}

/** How the node is looked after while it runs: what needs a person, figures for monitoring, and the log of who did what. */
export function createOperation({ ground, parts, counted, whole }: Deps) {
  const { config, clock, log, store, transaction, jobs, mail, profile, auditKeys, checkpoint } = ground;
  const watch = watchAlerts(() => lookQuick(whole()), log);
  const metrics = createMetrics(
    [
      ...nodeMetrics({ ...{ config, clock, store, jobs, mail }, ...parts, latestAlerts: watch.latest }),
      ...counted,
      ...processMetrics(),
    ],
    log,
    () => pluginMetrics(parts.host),
  );
  let metricsPort: Server | undefined;
  let watched: { stop(): void } | undefined;
  let following: NodeJS.Timeout | undefined;
  return {
    metrics,
    alerts: watch.look,
    examine: ((progress = () => {}) => lookThorough(whole(), progress)) satisfies Node["examine"],
    examineAt: ((origin) => lookAhead(whole(), origin)) satisfies Node["examineAt"],
    audit: {
      check: (progress) => checkAudit(store, checkpoint, progress),
      seen: checkpoint.read,
      accept: checkpoint.accept,
      settle: checkpoint.settle,
      moveTo: checkpoint.moveTo,
    } satisfies Node["audit"],
    /** Before anything else is done: which settings and plugins are others than at the last start. */
    async recordStart() {
      const plugins = parts.host.states().filter(({ state }) => state === "running");
      const named = plugins.map(({ id, version }) => `${id} ${version}`);
      await recordSettings({ store, transaction, keys: auditKeys, config, plugins: named });
    },
    async openMetrics() {
      if (config.metrics_port !== undefined) metricsPort = await openMetricsPort(config.metrics_port, metrics);
    },
    watch() {
      watch.start();
      // On SQLite nobody else can write.
      const isAlone = store.dialect === "sqlite";
      if (!isAlone) watched = profile.watch((err) => log.warn({ err }, "the profile could not be read anew"));
      const follow = async () => {
        await parts.refreshPlugins();
        if (!isAlone) await parts.host.follow();
      };
      const tell = (err: unknown) => log.warn({ err }, "what is decided of plugins is unknown");
      following = setInterval(() => void follow().catch(tell), 10_000);
    },
    async stop() {
      await watch.stop();
      watched?.stop();
      clearInterval(following);
      metricsPort?.close().closeAllConnections();
    },
  };
}
