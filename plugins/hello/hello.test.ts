import { bootTestNode, checkPlugin, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import hello from "./plugin.tsx";

describe("hello", () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await bootTestNode({ plugins: [hello] });
  });
  afterAll(() => node?.remove());

  const page = async (path: string) => (await node.get(path)).text();

  it("greets everyone, and whoever is named", async () => {
    expect(await page("/en/hello")).toContain("Hello, everyone.");
    expect(await page("/fr/hello?name=Amina")).toContain("Bonjour, Amina.");
  });

  it("greets a name that looks like a page without becoming one", async () => {
    expect(await page("/en/hello?name=%3Cscript%3E")).toContain("Hello, &lt;script&gt;.");
  });

  it("is linked from the page about the site", async () => {
    expect(await page("/en/about")).toContain('<a href="/en/hello">A greeting from NRI Commons</a>');
  });
});

it("keeps every promise", { timeout: 60_000 }, () => checkPlugin(hello));
