import { createServer, type Server } from "node:http";
import type { Metrics } from "./create-metrics.ts";

/** Answers `/metrics` without a token on a port that only this machine reaches, and to nobody whom a web page sends there. */
export async function openMetricsPort(port: number, metrics: Metrics): Promise<Server> {
  const server = createServer(async (incoming, outgoing) => {
    const own = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(incoming.headers.host ?? "");
    if (!own) return void outgoing.writeHead(421).end("Ask 127.0.0.1.\n");
    if (incoming.method !== "GET" || incoming.url !== "/metrics") return void outgoing.writeHead(404).end();
    try {
      const { type, text } = await metrics.scrape();
      outgoing.writeHead(200, { "content-type": type }).end(text);
    } catch {
      outgoing.writeHead(500).end();
    }
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", ready);
  });
  return server;
}
