// One peer that floods an inbox with bad requests, in a process of its own: `flood-child.ts <inbox> <requests a second> <actor>`.
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { Pool } from "undici";

const [inbox = "", perSecond = "2000", actor = ""] = process.argv.slice(2);
const target = new URL(inbox);
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const contentType = "application/activity+json";

/** Not signed; signed by a key that is not the actor's; signed over another body; not JSON. */
const bodies = [
  { body: bodyOf("unsigned"), headers: { "content-type": contentType } },
  signed(bodyOf("another key"), bodyOf("another key")),
  signed(bodyOf("another body"), bodyOf("changed on the way")),
  signed("{", "{"),
];

const pool = new Pool(target.origin, { connections: 64, localAddress: "127.30.0.1", pipelining: 1 });
const counts = { asked: 0, statuses: {} as Record<string, number>, failed: 0 };
let started = 0;
let due = 0;
let timer: NodeJS.Timeout | undefined;

function flood(): void {
  started = performance.now();
  timer = setInterval(() => {
    for (const elapsed = performance.now() - started; due < (elapsed * Number(perSecond)) / 1000; due++) void ask(due);
  }, 2);
}

async function ask(number: number): Promise<void> {
  const { body, headers } = bodies[number % bodies.length] ?? { body: "", headers: {} };
  counts.asked++;
  try {
    const answer = await pool.request({ path: target.pathname, method: "POST", body, headers });
    await answer.body.dump();
    counts.statuses[answer.statusCode] = (counts.statuses[answer.statusCode] ?? 0) + 1;
  } catch {
    counts.failed++;
  }
}

function bodyOf(name: string): string {
  const id = `${actor}/${name.replaceAll(" ", "-")}`;
  const object = { id: `${id}/object`, type: "Event", name: name.repeat(100), attributedTo: actor };
  return JSON.stringify({ "@context": "https://www.w3.org/ns/activitystreams", id, type: "Create", actor, object });
}

function signed(said: string, sent: string) {
  const date = new Date().toUTCString();
  const digest = `SHA-256=${createHash("sha256").update(said).digest("base64")}`;
  const text = `(request-target): post ${target.pathname}\nhost: ${target.host}\ndate: ${date}\ndigest: ${digest}`;
  const signature = sign("sha256", Buffer.from(text), privateKey).toString("base64");
  const fields = `keyId="${actor}#main-key",algorithm="rsa-sha256",headers="(request-target) host date digest"`;
  return {
    body: sent,
    headers: { "content-type": contentType, date, digest, signature: `${fields},signature="${signature}"` },
  };
}

process.on("message", (word) => (word === "go" ? flood() : stop()));
// Its own start is no part of the attack.
process.send?.("ready");

function stop(): void {
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage();
  process.send?.({ ...counts, seconds, cpuShare: (user + system) / 1e6 / seconds });
  process.disconnect();
  void pool.destroy();
}
