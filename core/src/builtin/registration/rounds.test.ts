import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { events } from "../../content/index.ts";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";
import type { RegistrationDb, RegistrationTx } from "./registration-ctx.ts";
import { insertPlace } from "./store/place-store.ts";

let mail: CapturedMail;
let site: OpenConsole;
let event: string;
let desk: string;
beforeAll(async () => {
  mail = await captureMail();
  site = await openConsole({ mail });
  event = await site.firstEvent();
  desk = `/en/console/registration/${event}`;
  await site.send(`${desk}/settings`, { retention: "30" });
  await add(0, 250);
});
afterAll(async () => {
  await site?.remove();
  await mail?.stop();
});

const placeOf = (n: number) => `01m0000000000000000000${String(n).padStart(4, "0")}`;

async function add(from: number, to: number) {
  await site.node.transaction(async (tx) => {
    for (let n = from; n < to; n++) {
      const row = { id: placeOf(n), event_id: event, code: `c${n}`, lang: "en", state: "confirmed" as const };
      const rest = { until_at: null, proved_at: tx.now, form_key: null, via: "form" as const };
      const place = { name: `Person ${n}`, email: `p${n}@hall.example`, mode: "online" as const };
      await insertPlace(tx as unknown as RegistrationTx, { ...row, ...rest }, { ...place, captions: false, needs: [] });
    }
  });
}

const tables = () => site.node.store.db as unknown as RegistrationDb;
const roundOf = (subject: string) =>
  tables().selectFrom("registration_round").selectAll().where("subject", "=", subject).executeTakeFirstOrThrow();

/** Keys of the mails that were written for a round. */
async function written(round: string): Promise<string[]> {
  const rows = await site.node.store.db.selectFrom("mail").select("key").execute();
  return rows.flatMap(({ key }) => (key?.includes(round) ? [key] : []));
}

describe("a mail to many people", () => {
  it("goes out in portions, to each once, also when it is sent twice, and tells how far it is", async () => {
    const message = { to: "confirmed", subject: "The blue hall", text: "Come to the blue hall." };
    expect((await site.send(`${desk}/message`, message)).location).toBe(`${desk}?done=sent`);
    await site.node.jobs.idle();
    const round = await roundOf("The blue hall");
    expect(round).toMatchObject({ total: 250, done: 250, missed: 0, text: "" });
    const keys = await written(round.id);
    expect([keys.length, new Set(keys).size]).toEqual([250, 250]);
    expect((await site.get(`${desk}/message`)).text).toContain("250 of 250 people.");
    expect((await site.get(desk)).text).toContain("They are written");
    expect((await site.get(desk.replace("/en/", "/ar/"))).text).toContain("كُتبت");
  });

  it("goes on where it stopped when it was interrupted, and leaves out who came later and who left", async () => {
    await site.node.transaction(async (tx) => {
      const db = tx.db as unknown as RegistrationDb;
      const progress = { total: 250, done: 100, missed: 0, after_place: placeOf(99), asked_at: tx.now, ended_at: null };
      const words = { what: "message" as const, states: '["confirmed"]', subject: "Half way", text: "Words." };
      await db
        .insertInto("registration_round")
        .values({ id: "01m0000000000000000000half", event_id: event, ...words, round_key: "half", ...progress })
        .execute();
      const left = { state: "cancelled" as const };
      await db.updateTable("registration_place").set(left).where("id", "=", placeOf(200)).execute();
    });
    const page = await site.get(desk);
    expect(page.text).toContain("100 of 250 people.");
    expect(page.text).toContain("data-waits");
    site.clock.move(1000);
    await add(250, 252);
    site.clock.move(15 * 60_000);
    await site.node.jobs.idle();
    const round = await roundOf("Half way");
    expect(round).toMatchObject({ done: 249, missed: 0 });
    expect(round.ended_at).not.toBeNull();
    const keys = await written(round.id);
    expect(keys.sort()).toEqual(
      Array.from({ length: 150 }, (_, n) => placeOf(n + 100))
        .filter((id) => id !== placeOf(200))
        .map((id) => `round ${round.id} ${id}`)
        .sort(),
    );
  });

  it("tells who was left out because too much went to them in the hour", async () => {
    const subjects = Array.from({ length: 12 }, (_, n) => `Again ${n}`);
    for (const subject of subjects) {
      await site.send(`${desk}/message`, { to: "confirmed", subject, text: "Words." });
      await site.node.jobs.idle();
    }
    const last = await roundOf("Again 11");
    expect(last).toMatchObject({ total: 251, done: 251 });
    expect(last.missed).toBeGreaterThan(200);
    expect((await site.get(`${desk}/message`)).text).toContain("were left out.");
  });

  it("ends where the event is withdrawn, and is how people hear that it is cancelled", async () => {
    await site.node.transaction((tx) => events.cancel(tx, { id: event }));
    await site.node.jobs.idle();
    await site.node.jobs.idle();
    const [round] = await tables()
      .selectFrom("registration_round")
      .selectAll()
      .where("what", "=", "cancelled-event")
      .execute();
    expect(round).toMatchObject({ total: 251, done: 251 });
    expect((await site.get(`${desk}/message`)).text).toContain("The event is cancelled");
  });
});
