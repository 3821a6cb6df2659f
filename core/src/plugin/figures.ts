import type { Json } from "../kit/index.ts";

/** Something that a plugin measures. In `/metrics` it is `nri_PLUGIN_NAME`, with `_` for every other sign. */
export interface PluginMetric<C> {
  unit: "count" | "seconds" | "bytes" | "ratio";
  /** One sentence in English, for whoever reads the figures; its name when left out. */
  help?: string;
  /** True: every site may know it. It stands in NodeInfo, and whoever keeps the registry adds the sites' figures up. */
  federate?: boolean;
  /** Cheap: asked at every scrape. Undefined leaves it out. Several values are told apart by labels with few known values. */
  read(ctx: C): Promise<number | readonly MetricValue[] | undefined>;
}

export interface MetricValue {
  value: number;
  labels: Readonly<Record<string, string>>;
}

/** A table of what a plugin keeps: for owners in the console as CSV and JSON, and for everybody at `/open-data/PLUGIN/NAME.csv` when it is open. */
export interface PluginExport<C> {
  /** True: anybody may take it along, without asking. It must hold no personal data that is not public already. */
  openData?: boolean;
  /** SPDX name of the licence of open data, such as `CC-BY-4.0`. */
  licence?: string;
  /** One record a row, all with the same names; read piece by piece where there are many. */
  rows(ctx: C): AsyncIterable<ExportRow> | Promise<AsyncIterable<ExportRow> | readonly ExportRow[]>;
}

export type ExportRow = Readonly<Record<string, Json>>;

/** What a plugin finds when it looks at itself, for `nri doctor` and the health page, in English. */
export interface HealthFinding {
  level: "ok" | "warning" | "fault";
  found: string;
  /** What to do; needed when it is not well. */
  remedy?: string;
}

export type Health<C> = (ctx: C) => Promise<HealthFinding | readonly HealthFinding[]>;
