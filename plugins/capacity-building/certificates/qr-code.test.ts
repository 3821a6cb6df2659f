import { visit } from "@nri-commons/core/testing/visit";
import decodeQR from "qr/decode.js";
import { expect, it } from "vitest";
import { complete } from "../test-afterwards.ts";
import { openCapacity } from "../test-people.ts";
import { putAward } from "./award.ts";
import { askAllCertificates } from "./change-certificate.ts";

const pixels = 6;

/** What somebody's camera reads from the QR picture of a page, drawn as large as on paper. */
function readQr(html: string): string {
  const [, size = "", path = ""] = /viewBox="0 0 (\d+) \1".*? d="(M[^"]+v1H[^"]+)"/s.exec(html) ?? [];
  const side = Number(size) * pixels;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row++)
      for (let column = Number(x) * pixels; column < (Number(x) + Number(width)) * pixels; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return decodeQR({ width: side, height: side, data }, { timeLimit: 5000 });
}

it("leads a camera from the certificate on paper to the page that checks it", async () => {
  const open = await openCapacity("kenya");
  try {
    const anyone = visit(open.site.node, open.site.clock);
    const activity = await open.activity();
    const own = await complete(open, activity, "Quinn");
    await open.ctx.transaction((tx) => putAward(tx.db, activity, { criteria: { en: "Attended." } }, tx.now));
    await askAllCertificates(open.ctx, activity);
    await open.site.node.jobs.idle();
    const path = /\/certificates\/[\w-]{32}/.exec((await anyone.get(own)).text)?.[0] ?? "";
    const address = readQr((await anyone.get(`${own}${path}/print`)).text);
    expect(address).toBe(`${open.site.node.origin}/capacity${path}`);
    const led = await fetch(address, { headers: { accept: "text/html", "accept-language": "fr" } });
    expect(new URL(led.url).pathname).toBe(`/fr/capacity${path}`);
    expect([led.status, await led.text()]).toEqual([200, expect.stringContaining("School on Internet Governance")]);
  } finally {
    await open.close();
  }
});
