import { serve } from "@hono/node-server";
import { createLog, systemClock } from "../../kit/index.ts";
import { createSafeFetch } from "../../net/index.ts";
import { openStore } from "../../store/index.ts";
import { bootPeer } from "./federation-harness.ts";
import { inMemoryNetwork } from "./in-memory-network.ts";
import { remoteHost } from "./remote-hosts.ts";

/**
 * A node in a process of its own, to be killed: `crash-child.ts drain|deliver <database url> <port> <master key in hex>`.
 * `drain` empties its inbox with nobody to deliver to, `deliver` sends everything over loopback; each says "end" when done.
 */
const [mode, url = "", port = "0", key = ""] = process.argv.slice(2);
const store = await openStore({ url });
const network = inMemoryNetwork();
for (const n of [0, 1, 2, 3]) remoteHost(network, `h${n}`);
const safeFetch = createSafeFetch({
  dialer: { allows: (_url, address) => address === "127.0.0.1" },
  userAgent: "test/1",
  clock: systemClock,
  log: createLog("silent"),
});
const delivers = mode === "deliver";
const peer = await bootPeer({
  name: "me",
  origin: delivers ? `http://127.0.0.1:${port}` : "https://me.example",
  masterKey: Buffer.from(key, "hex"),
  store,
  network,
  clock: systemClock,
  ...(delivers ? { options: { safeFetch } } : {}),
});
if (delivers) serve({ fetch: peer.federation.app.fetch, hostname: "127.0.0.1", port: Number(port) });
process.stdout.write("ready\n");
await peer.settle();
while (delivers && (await makeDue()) > 0) await peer.settle();
process.stdout.write("end\n");

/** A try that a slow machine answered too late comes again in minutes: here it is due now. */
async function makeDue(): Promise<number> {
  await store.db.updateTable("ap_peers").set({ probe_at: null, quiet_until: null }).execute();
  const { numUpdatedRows } = await store.db
    .updateTable("ap_deliveries")
    .set({ due_at: 0 })
    .where("state", "in", ["waiting", "retrying"])
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
