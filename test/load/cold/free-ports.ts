import { createServer } from "node:net";

/** So many ports that nobody listens on, and these; rejects when one of these is taken. */
export async function freePorts(count: number, these: readonly number[] = []): Promise<number[]> {
  const wanted = [...these, ...Array<number>(count).fill(0)];
  return Promise.all(wanted.map(probe));
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : port));
    });
  });
}
