import { Pool } from "undici";
import { quantile } from "../measure/cpu.ts";
import type { SignedRequest } from "./signed-request.ts";

export interface Driven {
  perSecond: number;
  p50: number;
  p99: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
}

/** Sends them all over so many keep-alive connections, one request at a time on each, each from an address of its own. */
export async function drive(target: URL, requests: readonly SignedRequest[], inFlight: number): Promise<Driven> {
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async (_, number) => {
      const pool = new Pool(target.origin, { connections: 1, localAddress: `127.1.0.${number + 1}` });
      for (let request = requests[next++]; request; request = requests[next++]) {
        const sent = performance.now();
        const { statusCode, body } = await pool.request({ path: target.pathname, method: "POST", ...request });
        await body.dump();
        latencies.push(performance.now() - sent);
        statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
      }
      await pool.close();
    }),
  );
  const perSecond = requests.length / ((performance.now() - started) / 1000);
  return { perSecond, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), statuses };
}
