import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootTestNode, type TestNode } from "../../testing/index.ts";

let node: TestNode;
beforeAll(async () => {
  node = await bootTestNode({ name: "kigf" });
});
afterAll(() => node.remove());

describe("outputs", () => {
  it("boots", async () => {
    expect(node.host.states()).toEqual([]);
  });
});
