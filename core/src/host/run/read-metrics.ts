import type { Ctx, MetricValue, PluginMetric } from "../../plugin/index.ts";
import type { Running } from "./running.ts";

/** Whoever asks waits for all of them. */
const limit = 2000;

/** One metric of a plugin that runs. */
export interface OwnMetric {
  plugin: string;
  name: string;
  unit: PluginMetric<Ctx>["unit"];
  help: string;
  federate: boolean;
  /** None when it has nothing to tell, rests or fails. */
  read(): Promise<readonly MetricValue[]>;
}

export function metricsOf(running: readonly Running[]): OwnMetric[] {
  return running.flatMap(({ plugin, ctx, guard, rests }) =>
    Object.entries<PluginMetric<Ctx>>(plugin.metrics ?? {}).map(([name, metric]) => {
      const contribution = `metric:${name}`;
      return {
        ...{ plugin: plugin.id, name, unit: metric.unit, help: metric.help ?? name },
        federate: metric.federate === true,
        async read() {
          if (rests(contribution)) return [];
          const value = await guard({ contribution, limit }, () => metric.read(ctx)).catch(() => undefined);
          if (value === undefined) return [];
          return typeof value === "number" ? [{ value, labels: {} }] : value;
        },
      };
    }),
  );
}

/** What every site may know: one number each, by `plugin/metric`. */
export async function federatedFigures(running: readonly Running[]): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const { plugin, name, federate, read } of metricsOf(running)) {
    if (!federate) continue;
    const values = (await read()).map(({ value }) => value).filter(Number.isFinite);
    if (values.length > 0) figures[`${plugin}/${name}`] = values.reduce((sum, value) => sum + value, 0);
  }
  return figures;
}
