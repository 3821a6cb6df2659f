import { open, stat } from "node:fs/promises";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { FaultSite } from "../node/fault-site.ts";

export const corruptPage: Fault = {
  name: "corrupt-page",
  what: "a page in the middle of the database is overwritten while the node is down",
  limit: "found at the start, which names the remedy; nothing is served",
  inShort: true,
  run: damageAgainAndAgain,
};

async function damageAgainAndAgain({ short, tell }: FaultOptions): Promise<Outcome> {
  const times = short ? 2 : 12;
  const site = await FaultSite.make();
  try {
    await site.start();
    await site.node.publish({ verb: "Create", from: 0, count: 300, revision: "1" });
    await site.kill();
    // Opened and closed once more: what stood in the write-ahead log stands in the file.
    await site.start();
    await site.node.checkpoint();
    await site.kill();
    let found = 0;
    let guided = 0;
    for (let time = 1; time <= times; time++) {
      tell(`page ${time} of ${times}`);
      const mend = await overwritePage(site.database, time / (times + 1));
      const said = await site.start().then(
        () => "",
        (error: Error) => error.message,
      );
      await site.kill();
      if (/damaged/.test(said)) found++;
      if (/nri restore/.test(said)) guided++;
      await mend();
    }
    await site.start();
    const whole = await site.node.checkDatabase();
    return {
      often: `${times} pages`,
      figure: `${found} found at the start, ${guided} with what to do; mended again: ${whole}`,
      passed: found === times && guided === times && whole === "ok",
    };
  } finally {
    await site.remove();
  }
}

/** What it gives writes the page back as it was. */
async function overwritePage(file: string, share: number): Promise<() => Promise<void>> {
  const pageSize = 4096;
  const pages = (await stat(file)).size / pageSize;
  const at = Math.max(2, Math.floor(pages * share)) * pageSize;
  const handle = await open(file, "r+");
  const before = Buffer.alloc(pageSize);
  await handle.read(before, 0, pageSize, at);
  await handle.write(Buffer.alloc(pageSize, 0xa5), 0, pageSize, at);
  await handle.sync();
  return async () => {
    await handle.write(before, 0, pageSize, at);
    await handle.close();
  };
}
