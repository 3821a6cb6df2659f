import { connect, createServer, type Socket } from "node:net";

export interface DripProxy {
  readonly port: number;
  /** While it drips, one byte a second goes through, both ways. */
  drips: boolean;
  /** Connections that were slowed down. */
  readonly slowed: number;
  close(): void;
}

/** A peer behind a line that hardly carries anything. */
export function dripBetween(host: string, target: { host: string; port: number }): Promise<DripProxy> {
  const open = new Set<Socket>();
  const counts = { slowed: 0 };
  const state = { drips: false };
  const server = createServer((near) => {
    const far = connect(target.port, target.host);
    if (state.drips) counts.slowed++;
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
      void carry(from, to, state);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const address = server.address();
      resolve({
        port: address !== null && typeof address === "object" ? address.port : 0,
        get drips() {
          return state.drips;
        },
        set drips(drips) {
          state.drips = drips;
          // Connections from before would go on as they were.
          for (const socket of open) socket.destroy();
        },
        get slowed() {
          return counts.slowed;
        },
        close() {
          for (const socket of open) socket.destroy();
          server.close();
        },
      });
    });
  });
}

async function carry(from: Socket, to: Socket, state: { drips: boolean }): Promise<void> {
  try {
    for await (const chunk of from) {
      for (let at = 0; state.drips && at < chunk.length && !to.destroyed; at++) {
        to.write(chunk.subarray(at, at + 1));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      if (!state.drips) to.write(chunk);
    }
  } catch {
    // One side went away: the other is closed by its events.
  }
}
