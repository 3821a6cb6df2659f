import { befriend, bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import noticeBoard from "./plugin.ts";

describe("a notice", () => {
  let kenya: TestNode;
  let world: TestNode;

  beforeAll(async () => {
    world = await bootTestNode({ name: "world", plugins: [noticeBoard] });
    kenya = await bootTestNode({ name: "kenya", plugins: [noticeBoard] });
    await befriend(world, kenya);
  });
  afterAll(async () => {
    await kenya?.remove();
    await world?.remove();
  });

  const board = async (node: TestNode) => (await node.get("/en/notices")).text();
  const post = (text: string) => kenya.run("notice post", { arguments: { text } });

  it("is seen on another site, and gone there when it is withdrawn", async () => {
    const posted = await post("The call for workshops is <b>open</b>.");
    await until(async () => (await board(world)).includes("The call for workshops is &lt;b&gt;open&lt;/b&gt;."));
    const { id } = posted.data as { id: string };
    await kenya.run("notice withdraw", { arguments: { id } });
    await until(async () => !(await board(world)).includes("The call for workshops"));
  });

  it("is shown once after everything was read anew", async () => {
    await post("Read me once.");
    await until(async () => (await board(world)).includes("Read me once."));
    await world.run("reindex");
    expect((await board(world)).split("Read me once.")).toHaveLength(2);
  });

  it("is refused when there is nothing in it", async () => {
    await expect(post(" ")).rejects.toMatchObject({ code: "invalid", problems: [{ path: "text" }] });
  });
});
