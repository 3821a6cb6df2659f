import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * A port that nobody listens on. It lies below those that the system hands to outgoing connections: one of theirs can be taken
 * by any connection between the look and the listening.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = randomInt(11_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error("no free port was found");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
