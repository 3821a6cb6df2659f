import { befriend, bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Row {
  id: string;
  title: string | null;
  peer: string;
  peerName: string | null;
  state: string;
  reason: string | null;
  says: string;
}

/** A coordinator sees where an item arrived, and sends again what did not. */
describe("deliveries, as a user sees them", () => {
  let kenya: TestNode;
  let world: TestNode;
  let reader: string;
  let writer: string;

  beforeAll(async () => {
    world = await bootTestNode({ name: "world" });
    kenya = await bootTestNode({ name: "kenya" });
    await befriend(world, kenya);
    const token = async (scope: string) => {
      const issued = await kenya.run("token add", { arguments: { name: scope }, options: { scope } });
      return `Bearer ${(issued.data as { token: string }).token}`;
    };
    reader = await token("deliveries:read");
    writer = await token("deliveries:write");
  });
  afterAll(() => Promise.all([kenya?.remove(), world?.remove()]));

  const read = async (query: string) => {
    const answer = await kenya.get(`/api/v1/deliveries${query}`, { authorization: reader });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { items: Row[]; next: string | null };
  };
  const resend = (body: unknown, authorization = writer) =>
    fetch(`${kenya.origin}/api/v1/deliveries/resend`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  it("names recipient and item, keeps what fails, and delivers it when somebody says so", async () => {
    await world.stop();
    const item = { name: { en: "Kenya IGF 2027" }, allDay: true, startDate: "2027-05-01", endDate: "2027-05-02" };
    const bytes = Buffer.from(JSON.stringify({ ...item, zone: "Africa/Nairobi" }));
    const files = { file: { name: "event.json", bytes } };
    const { id } = (await kenya.run("event add", { arguments: { file: "event.json" }, files })).data as { id: string };
    await kenya.run("event publish", { arguments: { id } });
    await until(async () => (await read("?state=retrying")).items.length === 1);
    const [waiting] = (await read("?state=retrying")).items;
    expect(waiting).toMatchObject({ title: "Kenya IGF 2027", peer: world.origin, peerName: "world IGF" });
    expect(waiting?.says).toMatch(/^tried 1 times, again at 20\d\d-.*: it cannot be reached$/);
    const { text } = await kenya.run("deliveries", { options: { peer: world.origin } });
    expect(text).toContain("world IGF");
    expect(text).toContain("Create Kenya IGF 2027");

    world = await world.restart();
    expect(await (await resend({ peer: world.origin })).json()).toEqual({ resent: 1 });
    await until(async () => (await read("?state=delivered")).items.some(({ id: own }) => own === waiting?.id));
    expect((await resend({ id: waiting?.id })).status).toBe(404);
  });

  it("go out when the node listens, and not before: whoever gets one asks at once who sent it", async () => {
    kenya = await kenya.restart({ start: false });
    const heard: number[] = [];
    const { start } = kenya.federation;
    Object.assign(kenya.federation, {
      start: () => {
        heard.push(kenya.port);
        start();
      },
    });
    await kenya.start();
    expect(heard).toEqual([Number(new URL(kenya.origin).port)]);
  });

  it("are for those who hold the scope, and bad input is told with its remedy", async () => {
    expect((await kenya.get("/api/v1/deliveries")).status).toBe(401);
    expect((await kenya.get("/api/v1/deliveries", { authorization: writer })).status).toBe(403);
    expect((await resend({ peer: world.origin }, reader)).status).toBe(403);
    for (const query of ["?state=lost", "?peer=no%20site", "?object=x", "?cursor=zz", "?limit=0"]) {
      const answer = await kenya.get(`/api/v1/deliveries${query}`, { authorization: reader });
      expect([query, answer.status]).toEqual([query, 400]);
    }
    for (const body of [{}, { id: "x" }, { state: "delivered" }, { peer: 5 }, { all: true }, { peer: "no site" }]) {
      const answer = await resend(body);
      expect([body, [400, 422].includes(answer.status)]).toEqual([body, true]);
      const problem = (await answer.json()) as { detail?: string; errors?: { remedy: string }[] };
      expect((problem.detail ?? "") + (problem.errors ?? []).map(({ remedy }) => remedy).join()).not.toBe("");
    }
    expect((await resend("{")).status).toBe(400);
  });
});
