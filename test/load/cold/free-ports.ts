import { createServer } from "node:net";
import { freePort } from "@nri-commons/core/testing/free-port";

/** So many ports that nobody listens on, and these; rejects when one of these is taken. */
export async function freePorts(count: number, these: readonly number[] = []): Promise<number[]> {
  return Promise.all([...these.map(probe), ...Array.from({ length: count }, freePort)]);
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(port)));
  });
}
