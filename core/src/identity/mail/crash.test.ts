import { type ChildProcess, fork } from "node:child_process";
import { createSecretKey, randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createJobs } from "../../jobs/index.ts";
import { createIds, createLog, systemClock } from "../../kit/index.ts";
import { captureMail } from "../../testing/capture-mail.ts";
import { describeOnBothDatabases, type OpenDatabase } from "../../testing/databases.ts";
import { createMail } from "./index.ts";

const child = fileURLToPath(new URL("../../testing/children/send-mails.ts", import.meta.url));
const MAILS = 40;
const key = randomBytes(32);

/** A database in which mails wait. */
async function prepare(open: OpenDatabase): Promise<string> {
  const url = await open.fresh();
  const store = await open({ url });
  const ids = createIds(systemClock);
  const log = createLog("silent");
  const jobs = createJobs({ store, clock: systemClock, ids, log });
  const mail = createMail({
    db: store.db,
    transaction: jobs.transaction,
    clock: systemClock,
    ids,
    log,
    masterKey: createSecretKey(key),
    origin: "https://igf.example",
    name: () => "Example IGF",
    configured: { host: "127.0.0.1", port: 1, tls: "upgrade", from: { name: "", address: "igf@igf.example" } },
  });
  await jobs.transaction(async (tx) => {
    for (let i = 0; i < MAILS; i++) {
      await mail.send(tx, { to: `p${i}@x.example`, subject: `mail ${i}`, text: "Hello", lang: "en" });
    }
  });
  await store.close();
  return url;
}

function startSender(url: string, port: number, ahead = 0): ChildProcess {
  return fork(child, [url, String(port), key.toString("hex"), String(ahead)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function untilSaid(sender: ChildProcess, word: string) {
  for (;;) if ((await once(sender, "message"))[0] === word) return;
}

/** What came, by subject: how often. */
function counts(mails: readonly { subject?: string | undefined }[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { subject = "" } of mails) found[subject] = (found[subject] ?? 0) + 1;
  return found;
}

describeOnBothDatabases("a process that sends mail", (open) => {
  it("killed again and again loses none, and sends twice at most the one that it was about to mark", async () => {
    const url = await prepare(open);
    let kill = () => {};
    let seen = 0;
    const server = await captureMail({
      // Killed after the server has the mail and before it has said so: nobody can know, and it is sent again.
      taken: async () => {
        seen++;
        if (seen % 10 === 0) kill();
      },
    });
    let kills = 0;
    for (let ahead = 0; ; ahead += 6 * 60_000) {
      const sender = startSender(url, server.port, ahead);
      kill = () => {
        kills++;
        sender.kill("SIGKILL");
      };
      const idle = untilSaid(sender, "idle").then(() => true);
      const died = once(sender, "exit").then(() => false);
      if (await Promise.race([idle, died])) {
        sender.send("stop");
        await died;
        if (Object.keys(counts(server.mails())).length === MAILS && kills < seen / 10 + 1) break;
      }
    }
    const found = counts(server.mails());
    expect(Object.keys(found)).toHaveLength(MAILS);
    expect(kills).toBeGreaterThanOrEqual(4);
    expect(server.mails().length - MAILS).toBeLessThanOrEqual(kills);
    expect(Math.max(...Object.values(found))).toBeLessThanOrEqual(2);
    const twice = server.mails().filter(({ subject = "" }) => found[subject] === 2);
    expect(new Set(twice.map(({ messageId }) => messageId)).size).toBe(twice.length / 2);
    await server.stop();
  });

  it("killed between two mails sends none twice", async () => {
    const url = await prepare(open);
    const server = await captureMail();
    const first = startSender(url, server.port);
    await untilSaid(first, "idle");
    first.kill("SIGKILL");
    await once(first, "exit");
    const second = startSender(url, server.port, 6 * 60_000);
    await untilSaid(second, "idle");
    second.send("stop");
    await once(second, "exit");
    expect(Object.values(counts(server.mails()))).toEqual(Array.from({ length: MAILS }, () => 1));
    await server.stop();
  });
});
