import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";
import type { RegistrationTx } from "../registration-ctx.ts";
import { insertPlace } from "../store/place-store.ts";

let site: OpenConsole;
let event: string;
let desk: string;
let asked = 0;

beforeAll(async () => {
  site = await openConsole();
  event = await site.firstEvent();
  desk = `/en/console/registration/${event}`;
  // As many places as are taken: nobody who waits moves up meanwhile.
  await site.send(`${desk}/settings`, { retention: "30", capacity: "1800" });
  const { db } = site.node.store;
  const executor = db.getExecutor();
  const real = executor.executeQuery.bind(executor);
  executor.executeQuery = (...query) => {
    // Jobs of the node ask for something now and then, too.
    if (query[0].sql.includes('"registration_place"')) asked++;
    return real(...query);
  };
});
afterAll(() => site?.remove());

const pad = (n: number) => String(n).padStart(4, "0");

async function add(from: number, to: number) {
  await site.node.transaction(async (tx) => {
    for (let n = from; n < to; n++) {
      const row = { id: `01m00000000000000000${pad(n)}xx`, event_id: event, code: `c${pad(n)}`, lang: "en" };
      const state = n % 10 === 0 ? ("waiting" as const) : ("confirmed" as const);
      const rest = { state, until_at: null, proved_at: tx.now, form_key: null, via: "form" as const };
      const place = { name: `Person ${pad(n)}`, email: `p${pad(n)}@hall.example`, mode: "online" as const };
      await insertPlace(tx as unknown as RegistrationTx, { ...row, ...rest }, { ...place, captions: false, needs: [] });
    }
  });
}

const namesOn = (text: string) => [...text.matchAll(/<bdi>(Person \d{4})<\/bdi>/g)].map(([, name]) => name);

/** The least of three times: a job may look after the places meanwhile. */
async function counted(path: string) {
  const counts = [];
  let text = "";
  for (let times = 0; times < 3; times++) {
    const before = asked;
    const answer = await site.get(path);
    counts.push(asked - before);
    expect(answer.status).toBe(200);
    text = answer.text;
  }
  return { text, statements: Math.min(...counts) };
}

describe("the list of a big hall", () => {
  it("asks as much of 2,000 people as of one, and shows fifty at a time", async () => {
    await add(0, 1);
    const one = await counted(desk);
    await add(1, 2000);
    const all = await counted(desk);
    expect(all.statements).toBe(one.statements);
    expect(namesOn(all.text)).toHaveLength(50);
    expect(namesOn(all.text)[0]).toBe("Person 0000");
    expect(Buffer.byteLength(all.text)).toBeLessThan(120_000);
    const second = await counted(`${desk}?cursor=1`);
    expect(namesOn(second.text)[0]).toBe("Person 0050");
    const last = await counted(`${desk}?cursor=39`);
    expect([namesOn(last.text).length, last.text.includes('rel="next"')]).toEqual([50, false]);
    expect(all.text).toMatch(/<b>1,800<\/b>/);
  });

  it("is sorted and searched: by a part of a name, an address, a code, in a state", async () => {
    expect(namesOn((await site.get(`${desk}?sort=-name`)).text)[0]).toBe("Person 1999");
    expect((await site.get(`${desk}?sort=-name`)).text).toContain('aria-sort="descending"');
    for (const q of ["son 1234", "PÉRSON 1234", "p1234@hall", "c1234", "1234 person"]) {
      const { text } = await site.get(`${desk}?q=${encodeURIComponent(q)}`);
      expect([q, namesOn(text)]).toEqual([q, ["Person 1234"]]);
    }
    const waiting = namesOn((await site.get(`${desk}?state=waiting&q=person+10`)).text);
    expect(waiting.length).toBeGreaterThan(10);
    expect(waiting.filter((name) => !name?.endsWith("0") || !name.includes("10"))).toEqual([]);
    expect((await site.get(`${desk}?q=nobody`)).text).toContain("Nobody fits");
    for (const bad of ["?sort=drop", "?cursor=-1", "?cursor=x", "?state=x", "?q=%25%25", "?q=%00", "?cursor=9999"]) {
      expect([bad, (await site.get(desk + bad)).status]).toEqual([bad, 200]);
    }
    expect((await site.get(`${desk}/door?q=person+0777`)).text).toContain("Person 0777");
  });
});
