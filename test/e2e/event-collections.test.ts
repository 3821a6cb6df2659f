import { bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Collection {
  type: string;
  totalItems?: number;
  first?: string;
  next?: string;
  orderedItems?: { id: string; name: string; proof?: unknown }[];
}

/** FEDERATION.md, Collections: what comes next, and what the initiative puts first. */
describe("collections of an initiative", () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await bootTestNode({ name: "kenya" });
  });
  afterAll(() => node?.remove());

  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const read = async (address: string) => {
    const answer = await fetch(address, { headers: { accept: "application/activity+json" } });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Collection;
  };
  const add = async (command: string, thing: object) => {
    const file = { name: "thing.json", bytes: Buffer.from(JSON.stringify(thing)) };
    const { data } = await node.run(`${command} add`, { arguments: { file: file.name }, files: { file } });
    const [{ id }] = [data].flat() as [{ id: string }];
    return id;
  };
  const publish = async (command: string, thing: object) => {
    const id = await add(command, thing);
    await node.run(`${command} publish`, { arguments: { id } });
    return id;
  };

  it("upcoming has its public events that are not over, soonest first, whole and proved, in pages", async () => {
    const event = (name: string, start: number, end = start) => ({
      ...{ name: { en: name }, allDay: true, startDate: day(start), endDate: day(end), zone: "Africa/Nairobi" },
    });
    for (let n = 20; n > 0; n--) await publish("event", event(`Meeting ${n}`, 10 + n));
    await publish("event", event("Going on", -2, 2));
    const gone = await publish("event", event("Withdrawn", 3));
    await publish("event", event("Over", -20, -18));
    await add("event", event("Draft", 4));
    await node.run("event withdraw", { arguments: { id: gone } });
    await until(async () => {
      const pages = await Promise.all([0, 20].map((page) => read(`${node.actor}/upcoming?page=${page}`)));
      return pages.map(({ orderedItems }) => orderedItems?.length).join() === "20,1";
    });
    const actor = (await read(node.actor)) as unknown as Record<string, string>;
    expect([actor["upcomingEvents"], actor["featured"]]).toEqual([`${node.actor}/upcoming`, `${node.actor}/featured`]);
    const whole = await read(`${node.actor}/upcoming`);
    expect(whole).toMatchObject({ type: "OrderedCollection", totalItems: 21 });
    const first = await read(whole.first ?? "");
    expect(first.orderedItems?.map(({ name }) => name)).toEqual([
      "Going on",
      ...Array.from({ length: 19 }, (_, index) => `Meeting ${index + 1}`),
    ]);
    expect(first.orderedItems?.every(({ proof }) => proof !== undefined)).toBe(true);
    const second = await read(first.next ?? "");
    expect([second.orderedItems?.map(({ name }) => name), second.next]).toEqual([["Meeting 20"], undefined]);
    for (const page of ["x", "-1", "1e3"])
      expect((await node.get(`/ap/actors/kenya/upcoming?page=${page}`)).status).toBe(400);
    expect((await node.get("/ap/actors/relay/upcoming")).status).toBe(404);
  });

  it("featured has what people pinned in the library", async () => {
    const output = (title: string, pinned: boolean) => ({
      title: { en: title },
      type: "nri-messages",
      producer: "community",
      pinned,
    });
    await publish("output", output("Not pinned", false));
    await publish("output", output("Messages", true));
    await until(async () => (await read(`${node.actor}/featured`)).totalItems === 1);
    const { orderedItems } = await read(`${node.actor}/featured`);
    expect(orderedItems?.map(({ name }) => name)).toEqual(["Messages"]);
  });
});
