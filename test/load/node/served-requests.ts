import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { PerformanceObserver } from "node:perf_hooks";
import { type CoreWaits, coreWaits, waitedSince } from "../measure/core-waits.ts";

/** One request, in milliseconds, from its arrival until the last byte of its answer was handed over. */
export interface Served {
  status: number;
  wall: number;
  /** Of all threads of the process. */
  cpu: number;
  /** Of `wall` waiting for a core that other processes had; a part of it may be of threads that had nothing to do with the request. */
  waited: number;
  /** Of it collecting garbage, as far as everything else waited for it. */
  garbage: number;
}

/** Times the requests of this very process, so that neither the client nor the way to it counts. Ask for each after it was answered. */
export function servedRequests(): () => Promise<Served> {
  const begun = new WeakMap<object, { at: number; cpu: NodeJS.CpuUsage; waits: CoreWaits }>();
  const pauses: { from: number; to: number }[] = [];
  let last: (Omit<Served, "garbage"> & { from: number; to: number }) | undefined;
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) pauses.push({ from: startTime, to: startTime + duration });
    if (pauses.length > 1000) pauses.splice(0, 500);
  });
  observer.observe({ entryTypes: ["gc"] });
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    const waits = coreWaits();
    begun.set(response, { at: performance.now(), cpu: process.cpuUsage(), waits });
  });
  subscribe("http.server.response.finish", (message) => {
    const { response } = message as { response: ServerResponse };
    const started = begun.get(response);
    if (started === undefined) return;
    const { user, system } = process.cpuUsage(started.cpu);
    const to = performance.now();
    const cpu = (user + system) / 1000;
    const wall = to - started.at;
    const waited = waitedSince(started.waits);
    last = { status: response.statusCode, wall, cpu, waited, from: started.at, to };
  });
  return async () => {
    // What collected garbage is told a moment later.
    await new Promise((resolve) => setImmediate(resolve));
    if (last === undefined) throw new Error("nothing was served");
    const { from, to, ...served } = last;
    const within = pauses.map((pause) => Math.min(pause.to, to) - Math.max(pause.from, from));
    return { ...served, garbage: within.reduce((sum, ms) => sum + Math.max(0, ms), 0) };
  };
}
