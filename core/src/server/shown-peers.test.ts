import { expect, it } from "vitest";
import { describeOnSqlite } from "../testing/databases.ts";
import { shownNames } from "./shown-peers.ts";

describeOnSqlite("what peers call themselves", (open) => {
  it("is told of those that are asked for, and of nobody whose site moderators suspended", async () => {
    const { db } = await open();
    const all = new Map([
      ["https://ke.example/ap/actors/kigf", "Kenya IGF"],
      ["https://spam.example/ap/actors/spam", "Spam"],
    ]);
    const names = async (of?: readonly string[]) => new Map([...all].filter(([actor]) => of?.includes(actor) ?? true));
    expect([...(await shownNames(db, { names })).values()]).toEqual(["Kenya IGF", "Spam"]);
    const suspended = { target: "https://spam.example", action: "suspend", decision: 1, since: 1 } as const;
    await db.insertInto("content_measure").values(suspended).execute();
    expect([...(await shownNames(db, { names })).values()]).toEqual(["Kenya IGF"]);
    expect((await shownNames(db, { names }, ["https://spam.example/ap/actors/spam"])).size).toBe(0);
  });
});
