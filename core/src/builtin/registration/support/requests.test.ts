import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../../testing/databases.ts";
import { countFollowing } from "../follow/follow-store.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { listRequests } from "../store/need-store.ts";
import { openRegistration } from "../test/open-registration.ts";

describeOnBothDatabases("requests for support", (open) => {
  it("are decided by command too, keep an amount that was paid without its person, and leave with a change of mind", async () => {
    const store = await open();
    const options = { ask: "support,languages", offer: "travel,visa", budget: "5000 KES" };
    const { site, event, register, send } = await openRegistration(store, options);
    const db = store.db as unknown as RegistrationCtx["db"];
    const ann = await register("Ann", { needs: "travel", supportNote: "By bus" });
    const ben = await register("Ben", { needs: "visa" });
    await register("Cat", { needs: "equipment" });
    const decide = (who: string, need: string, state: string, more = {}) =>
      site.run("registration decide", { arguments: { event, who, need, state }, options: more });
    await decide("Ann", "travel", "paid", { what: "Bus", upTo: "1200.50 KES" });
    await decide("Ben", "visa", "declined", { reason: "Too late" });
    await expect(decide("Ann", "travel", "granted", { upTo: "much" })).rejects.toThrow("amount and a currency");
    const told = (await listRequests(db, event)).map(({ need, place }) => [place?.name, need]);
    expect(told).toEqual([
      ["Ann", { kind: "travel", state: "paid", what: "Bus", money: { amount: 120_050, currency: "KES" } }],
      ["Ben", { kind: "visa", state: "declined", reason: "Too late" }],
    ]);
    await send(`${ann}/sessions`, { interpretation: "sw", [`s.${event}`]: "interpretation" });
    expect(await countFollowing(db, event)).toEqual([
      { session: event, kind: "interpretation", language: "sw", people: 1 },
    ]);
    await send(`${ben}/change`, { name: "Ben", email: "ben@people.example", mode: "onsite" });
    await send(`${ann}/erase`);
    expect(await listRequests(db, event)).toEqual([
      { need: { kind: "travel", state: "paid", money: { amount: 120_050, currency: "KES" } }, place: undefined },
    ]);
    expect(await countFollowing(db, event)).toEqual([]);
  });
});
