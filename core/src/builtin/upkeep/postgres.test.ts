import { afterAll, expect, it } from "vitest";
import { describeOnPostgres } from "../../testing/databases.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

describeOnPostgres("looking after the node", (open) => {
  let site: OpenConsole | undefined;
  afterAll(() => site?.remove());

  it("works the same: settings, a backup, a choice, the log", async () => {
    site = await openConsole({ database: await open.empty() });
    const mail = { host: "127.0.0.1", port: "2525", from: "igf@igf.example" };
    expect((await site.send("/en/console/email", mail)).location).toContain("done=kept");
    const begun = await site.send("/en/console/backups", {});
    await site.node.jobs.idle();
    expect((await site.get(begun.location)).text).toContain("The backup is made and good");
    expect((await site.get("/en/console/backups")).text).toContain(">Good<");
    expect((await site.send("/en/console/plugins/embed/off", {})).status).toBe(303);
    expect((await site.get("/en/console/plugins/embed")).text).toContain("Switch on");
    const log = await site.get("/en/console/log?check=1");
    expect(log.text).toContain("The log is whole");
    expect(log.text).toContain("A backup was begun in the console");
  });
});
