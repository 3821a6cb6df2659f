import { expect, it } from "vitest";
import { describeOnSqlite } from "../../../testing/databases.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { listPlaces } from "../store/place-store.ts";
import { openRegistration } from "../test/open-registration.ts";

describeOnSqlite("lists of registrations", (open) => {
  it("ask as much of 30 people as of one", async () => {
    const store = await open();
    const statements = { count: 0 };
    const db = store.db.withPlugin({
      transformQuery({ node }) {
        statements.count += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    }) as unknown as RegistrationCtx["db"];
    const opened = await openRegistration(store, { ask: "support" });
    const asked = async () => {
      statements.count = 0;
      await listPlaces(db, { event: opened.event });
      return statements.count;
    };
    await opened.register("A0", { needs: "travel" });
    const one = await asked();
    for (let person = 1; person < 30; person++) await opened.register(`A${person}`, { needs: "travel" });
    expect(await asked()).toBe(one);
    expect(await opened.people()).toHaveLength(30);
  });
});
