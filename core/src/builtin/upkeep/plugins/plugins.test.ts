import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { definePlugin } from "../../../plugin/index.ts";
import type { TestNode } from "../../../testing/boot-test-node.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

const greeter = definePlugin()({
  id: "greeter",
  version: "1.2.0",
  api: "^1.0.0",
  capabilities: ["events:read"],
  settings: z.object({
    from: z._default(z.string().check(z.maxLength(10, "At most 10 letters")), "Us"),
    times: z._default(z.int(), 3),
    loud: z._default(z.boolean(), false),
    tone: z._default(z.enum(["warm", "cool"]), "warm"),
    list: z._default(z.array(z.string()), []),
  }),
  messages: {
    en: { reviewed: true, texts: { "setting.times": "How many times", "setting.times.hint": "Three is friendly." } },
  },
  health: async () => ({ level: "warning", found: "The bell is broken.", remedy: "Mend it." }),
  commands: {
    greet: {
      summary: "Greet",
      example: "nri greet",
      run: async ({ settings }) => ({ text: JSON.stringify(settings), data: settings }),
    },
  },
});

let site: OpenConsole;
/** The same node, from one start to the next. */
let node: TestNode;
beforeAll(async () => {
  site = await openConsole({ plugins: [greeter] });
  node = site.node;
});
afterAll(() => node.remove());

describe("/console/plugins", () => {
  it("shows each with what it may reach, and draws a form of its settings", async () => {
    const page = await site.get("/en/console/plugins");
    expect(page.text).toContain("/en/console/plugins/greeter");
    const one = await site.get("/en/console/plugins/greeter");
    expect(one.text).toContain("Reads: events</p>");
    expect(one.text).toMatch(/<details>.*events:read.*<\/details>/s);
    expect(one.text).toContain('value="Us"');
    expect(one.text).toMatch(/How many times[\s\S]*Three is friendly\./);
    expect(one.text).toContain("The bell is broken. Mend it.");
    expect(one.text).toContain("Set in node.toml only: list");
    expect((await site.get("/en/console/plugins/none")).status).toBe(404);
  });

  it("says of each that comes with the software what it is for", async () => {
    const { text } = await site.get("/en/console/plugins");
    const rows = text.split("<tr").filter((row) => row.includes("/en/console/plugins/"));
    const silent = rows.filter((row) => row.includes(">–<")).map((row) => /plugins\/([a-z-]+)"/.exec(row)?.[1]);
    expect(rows.length).toBeGreaterThan(15);
    expect(silent).toEqual(["greeter"]);
  });

  it("calls each by its name in the reader's language, and says what only the keeper of the registry has", async () => {
    const english = (await site.get("/en/console/plugins")).text;
    expect(english).toMatch(/plugins\/network"[^>]*><bdi>Other sites</);
    expect(english.match(/Only on the node that keeps the registry/g)).toHaveLength(3);
    const french = await site.get("/fr/console/plugins/network");
    expect(french.text).toContain("<h1><bdi>Autres sites</bdi></h1>");
    expect((await site.get("/en/console/plugins/greeter")).text).toContain("<h1><bdi>greeter</bdi></h1>");
  });
  it("offers an uninstalled one to be installed again, without its settings, and warns before its data goes", async () => {
    expect((await site.get("/en/console/plugins/greeter/remove")).text).toContain('class="btn risky"');
    const { location } = await site.send("/en/console/plugins/greeter/remove", { data: "keep" });
    const gone = await site.get(location);
    expect(gone.text).toContain("It is uninstalled</");
    expect(gone.text).not.toContain("<h2>Settings</h2>");
    const back = await site.send("/en/console/plugins/greeter/install", {});
    expect((await site.get(back.location)).text).toContain("It is installed again</");
  });
  it("asks before it uninstalls, in words", async () => {
    const { text } = await site.get("/en/console/plugins/greeter/remove");
    expect(text).toContain("Leave it as it is");
    expect(text).not.toMatch(/>\s*(console|plugins)\.[a-z.]+\s*</);
  });

  it("keeps settings and the switch over node.toml, and does at once what was chosen", async () => {
    const wrong = await site.send("/en/console/plugins/greeter", { from: "much too long", times: "3", tone: "cool" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("At most 10 letters");
    const kept = await site.send("/en/console/plugins/greeter", { from: "All", times: "5", loud: "yes", tone: "cool" });
    expect(kept.location).toBe("/en/console/plugins/greeter?done=settings");
    expect((await site.get(kept.location)).text).not.toContain("A change waits for the next start");
    const chosen = { from: "All", times: 5, loud: true, tone: "cool", list: [] };
    expect((await node.run("greet")).data).toEqual(chosen);
    node = await node.restart();
    expect((await node.run("greet")).data).toEqual(chosen);

    const off = await site.send("/en/console/plugins/greeter/off", {});
    expect((await site.get(off.location)).text).toContain("It is switched off</");
    expect((await site.get("/en/console/plugins/greeter")).text).toContain("Switch on");
    await expect(node.run("greet")).rejects.toThrow("no command");
    node = await node.restart();
    await expect(node.run("greet")).rejects.toThrow("no command");
    await site.send("/en/console/plugins/greeter/forget", {});
    expect((await node.run("greet")).data).toMatchObject({ from: "Us" });
  });

  it("does not switch off what the console needs", async () => {
    expect((await site.get("/en/console/plugins/upkeep")).text).toContain("cannot be switched off");
    expect((await site.send("/en/console/plugins/upkeep/off", {})).status).toBe(409);
    expect((await site.send("/en/console/plugins/events/remove", { data: "keep" })).status).toBe(409);
  });
});
