import { afterEach, describe, expect, it } from "vitest";
import { definePlugin } from "../../plugin/index.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

describe("what a plugin does after a fact", () => {
  let site: OpenConsole | undefined;
  afterEach(() => site?.remove());

  const good = { id: "good", version: "1.0.0", api: "^1.0.0", capabilities: ["events:read"] } as const;

  it("runs once it was committed, with the fact and the plugin's own context", async () => {
    const seen: string[] = [];
    const plugin = definePlugin()({
      ...good,
      hooks: {
        "event.published": {
          async run(ctx, { id }) {
            const event = await ctx.events.find(id, { kind: "public" });
            seen.push(`${id === event?.id} ${event?.name.en}`);
          },
        },
      },
    });
    site = await openConsole({ plugins: [plugin] });
    await site.firstEvent();
    await site.node.jobs.idle();
    expect(seen).toEqual(["true Sample Forum 2027"]);
  });

  it("is cut when it hangs, and let go or tried again as the plugin says", async () => {
    const tries = { goes: 0, stays: 0 };
    const hang = (name: keyof typeof tries) => ({
      timeoutMs: 50,
      run: (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) => {
        tries[name]++;
        return new Promise<void>((_done, fail) => signal.addEventListener("abort", () => fail(signal.reason)));
      },
    });
    const plugin = definePlugin()({
      ...good,
      hooks: { "event.published": { ...hang("goes"), onError: "continue" }, "event.revised": hang("stays") },
    });
    site = await openConsole({ plugins: [plugin] });
    const { node } = site;
    const id = await site.firstEvent();
    await node.transaction((tx) => tx.fact("event.revised", { id, revision: 2 }));
    await node.jobs.idle();
    expect(tries).toEqual({ goes: 1, stays: 1 });
    expect((await node.get("/en/events")).status).toBe(200);
    site.clock.move(3_600_000);
    node.jobs.wake();
    await node.jobs.idle();
    expect(tries).toEqual({ goes: 1, stays: 2 });
  });
});
