import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "../../store/index.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";

let node: TestNode;
beforeEach(async () => {
  node = await bootTestNode({ name: "audited", start: false });
});
afterEach(() => node.remove());

const verify = async () => (await node.run("audit verify")) as { text: string; exitCode?: number };
const headFile = () => join(node.config.data, "audit.head");

async function cutOff(seq: number) {
  await node.store.transaction(async (db) => {
    await sql`drop trigger audit_entry_no_delete`.execute(db);
    await sql`delete from audit_entry where seq > ${seq}`.execute(db);
    await sql`create trigger audit_entry_no_delete before delete on audit_entry
      begin select raise(abort, 'the audit log is only added to'); end`.execute(db);
  });
}

describe("what a node records in its audit log", () => {
  it("tells what was done from the first day on, and on whose account", async () => {
    await node.start();
    const { data } = await node.run("token add", {
      arguments: { name: "Amina's laptop" },
      options: { scope: "admin" },
    });
    const { id, token } = data as { id: string; token: string };
    await node.run("keys rotate");
    await node.run("peers block", { arguments: { actor: "https://spam.example" } });
    await node.run("peers unblock", { arguments: { actor: "https://spam.example" } });
    await node.run("token revoke", { arguments: { id } });
    await node.run("export", { options: { experts: true } });
    const entries = (await listAudit(node.store.db)).reverse();
    expect(entries.map(({ seq, who, verb }) => [seq, who.kind, verb])).toEqual([
      [1, "system", "node.made"],
      [2, "system", "setup.link-made"],
      [3, "system", "settings.changed"],
      [4, "operator", "token.issued"],
      [5, "operator", "keys.rotated"],
      [6, "operator", "keys.rotated"],
      [7, "operator", "peer.blocked"],
      [8, "operator", "peer.unblocked"],
      [9, "operator", "token.revoked"],
      [10, "operator", "content.exported"],
    ]);
    expect(entries[6]?.object).toBe("https://spam.example");
    expect(JSON.stringify(entries)).not.toContain("Amina");
    expect(JSON.stringify(entries)).not.toContain(token);
    const shown = await node.run("audit", { options: { verb: "peer.blocked" } });
    expect(shown.text).toContain("operator  peer.blocked  https://spam.example");
    expect((await verify()).text).toBe("The audit log is whole: 10 entries. Its end fits the checkpoint.");
  });

  it("names the token on whose account the API changed something", async () => {
    await node.start();
    const { data } = await node.run("token add", {
      arguments: { name: "site" },
      options: { scope: "experts:write,experts:read" },
    });
    const { id, token } = data as { id: string; token: string };
    const post = (path: string, body: unknown) =>
      fetch(node.origin + path, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const added = await post("/api/v1/experts", {
      fields: { name: { value: "Ada", scope: "public" } },
    });
    const text = await added.text();
    expect([added.status, text]).toEqual([201, text]);
    const expert = (JSON.parse(text) as { id: string }).id;
    expect((await post(`/api/v1/experts/${expert}/withdraw`, {})).status).toBe(204);
    const [erased] = await listAudit(node.store.db, { verb: "expert" });
    expect(erased).toMatchObject({ verb: "expert.erased", who: { kind: "token", id }, object: expert });
    expect(JSON.stringify(await listAudit(node.store.db))).not.toContain("Ada");
  });

  it("records at a start which settings are others than before, and not what they are", async () => {
    await node.start();
    node = await node.restart();
    await node.start();
    expect((await listAudit(node.store.db, { verb: "settings" })).length).toBe(1);
    const file = join(node.folder, "node.toml");
    await writeFile(file, `trusted_proxies = ["10.11.12.13"]\n${await readFile(file, "utf8")}`);
    node = await node.restart();
    await node.start();
    const [changed] = await listAudit(node.store.db, { verb: "settings" });
    expect(changed?.details).toMatchObject({ changed: ["trusted_proxies"] });
    expect(JSON.stringify(changed)).not.toContain("10.11.12.13");
  });
});

describe("the checkpoint of the audit log", () => {
  it("shows that the end was cut off, and can be accepted by a person after a restore", async () => {
    await node.run("peers block", { arguments: { actor: "https://a.example" } });
    await node.run("peers block", { arguments: { actor: "https://b.example" } });
    await node.audit.settle();
    await cutOff(2);
    const cut = await verify();
    expect(cut.exitCode).toBe(1);
    expect(cut.text).toContain("The audit log is broken at entry 3: 2 at the end are missing.");
    // Going on does not hide it.
    await node.run("peers block", { arguments: { actor: "https://c.example" } });
    await node.run("peers block", { arguments: { actor: "https://d.example" } });
    await node.run("peers block", { arguments: { actor: "https://e.example" } });
    await node.audit.settle();
    expect((await verify()).text).toContain("broken at entry 4: the chain up to it was written anew");
    const accepted = await node.run("audit accept");
    expect(accepted.text).toBe("The audit log is whole: 6 entries. Its end fits the checkpoint.");
    const [last] = await listAudit(node.store.db, { limit: 1 });
    expect(last).toMatchObject({ verb: "audit.accepted", details: { lost: 4 } });
  });

  it("counts only with this node's seal", async () => {
    await node.run("peers block", { arguments: { actor: "https://a.example" } });
    await node.audit.settle();
    const kept = JSON.parse(await readFile(headFile(), "utf8"));
    await writeFile(headFile(), JSON.stringify({ ...kept, seq: 1, hash: "0".repeat(64) }));
    const forged = await verify();
    expect(forged.exitCode).toBe(1);
    expect(forged.text).toContain("was not written with this node's master key");
    await node.run("peers block", { arguments: { actor: "https://b.example" } });
    await node.audit.settle();
    expect((await verify()).exitCode).toBe(1);
  });

  it("does not accept a chain that is broken in itself", async () => {
    await node.run("peers block", { arguments: { actor: "https://a.example" } });
    await node.store.transaction(async (db) => {
      await sql`drop trigger audit_entry_no_update`.execute(db);
      await sql`update audit_entry set object = 'https://b.example' where seq = 2`.execute(db);
    });
    await expect(node.run("audit accept")).rejects.toThrow("Entry 2 of the audit log is broken in itself");
  });

  it("that cannot be written stops nothing", async () => {
    await node.audit.settle();
    await rm(headFile(), { force: true });
    await mkdir(headFile());
    await node.run("peers block", { arguments: { actor: "https://a.example" } });
    await node.audit.settle();
    await rm(headFile(), { recursive: true });
    expect((await verify()).text).toContain("The audit log is whole: 3 entries. There is no checkpoint yet");
  });
});
