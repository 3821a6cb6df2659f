// A worker process for crash tests: sends what waits in a database's queue of mails to a server on loopback, until it is killed.
import { createSecretKey } from "node:crypto";
import { createMail } from "../../identity/index.ts";
import { createJobs } from "../../jobs/index.ts";
import { createIds, createLog } from "../../kit/index.ts";
import { openStore } from "../../store/index.ts";

const [url = "", port = "", key = "", ahead = "0"] = process.argv.slice(2);
const clock = { now: () => Date.now() + Number(ahead) };
const store = await openStore({ url });
const [ids, log] = [createIds(clock), createLog("error")];
const jobs = createJobs({ store, clock, ids, log });
const mail = createMail({
  db: store.db,
  transaction: jobs.transaction,
  clock,
  ids,
  log,
  masterKey: createSecretKey(Buffer.from(key, "hex")),
  origin: "https://igf.example",
  name: () => "Example IGF",
  configured: {
    host: "127.0.0.1",
    port: Number(port),
    tls: "upgrade",
    from: { name: "", address: "igf@igf.example" },
  },
});
jobs.register({ handlers: mail.handlers });
await jobs.start();
process.send?.("started");
await jobs.idle();
process.send?.("idle");
process.on("message", async () => {
  mail.stop();
  await jobs.stop();
  await store.close();
  process.disconnect();
});
