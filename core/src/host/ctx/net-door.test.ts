import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { createLog, systemClock } from "../../kit/index.ts";
import { createSafeFetch } from "../../net/index.ts";
import { actingAs } from "../../store/index.ts";
import { createNetDoor } from "./net-door.ts";

const loopback = { allows: (url: URL) => url.hostname === "127.0.0.1" };

it("fetches for jobs and commands, says why it could not, and throws while somebody waits for a page", async () => {
  const server = createServer((_, response) => response.end("x".repeat(100)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`;
  const safeFetch = createSafeFetch({
    dialer: loopback,
    userAgent: "test",
    clock: systemClock,
    log: createLog("silent"),
  });
  const door = createNetDoor(safeFetch);
  try {
    expect(await door.fetch(url)).toMatchObject({ ok: true, status: 200 });
    expect(await actingAs({ kind: "operator" }, () => door.fetch(url))).toMatchObject({ ok: true });
    expect(await door.fetch(url, { maxBytes: 10 })).toEqual({ ok: false, reason: "too-large" });
    expect(await door.fetch("http://10.0.0.1/")).toEqual({ ok: false, reason: "url-refused" });
    for (const kind of ["visitor", "person", "token", "peer"] as const) {
      await expect(actingAs({ kind }, () => door.fetch(url))).rejects.toThrow("never while somebody waits");
    }
  } finally {
    await safeFetch.close();
    server.close();
  }
});
