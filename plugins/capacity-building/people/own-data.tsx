import { isTerm } from "@nri-commons/core/content/types";
import { isLanguage, ownNames, type PageEnv, SelectField, textOf } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import { offerNext } from "../applications/offer-next.ts";
import { seatsOf } from "../applications/seats-of.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Mine } from "../of-person.ts";
import { erasePerson } from "./erase-person.ts";
import { addOwnForm, addOwnSure } from "./own-page.tsx";
import { FromField, GroupField, NameField } from "./pages/person-fields.tsx";
import type { Person } from "./person.ts";
import { putPerson } from "./person-store.ts";
import { dataOf } from "./privacy.ts";
import { fromOf, fromValue, nameProblem } from "./read-person.ts";

/** What is kept of somebody, in their own hands: change it, take a copy of it along, have it deleted. */
export function addOwnData(ctx: CapacityCtx, app: Hono<PageEnv>, mine: (c: Context<PageEnv>) => Promise<Mine>): void {
  app.get("/data.json", async (c) => {
    c.header("content-disposition", 'attachment; filename="capacity.json"');
    return c.json(await dataOf(ctx, (await mine(c)).person));
  });
  addOwnForm(app, {
    mine,
    path: "/change",
    find: async (_, { person }) => person,
    title: (c) => c.var.t("own.change"),
    start: (_, person) => ({
      name: person.name,
      group: person.group ?? "",
      from: fromValue(person),
      lang: person.lang,
    }),
    draw: (c) => (
      <>
        <NameField />
        <GroupField />
        <FromField />
        <SelectField
          name="lang"
          label={c.var.t("own.lang")}
          options={Object.entries(ownNames).map(([value, label]) => ({ value, label, lang: value }))}
        />
      </>
    ),
    submit: (c) => c.var.t("people.save"),
    async accept(c, person, { mine: { path }, values }) {
      const name = textOf(values, "name").replace(/\s+/g, " ");
      const problems = nameProblem(name, c.var.t);
      if (problems.length > 0) return problems;
      const [group, lang] = [textOf(values, "group"), textOf(values, "lang")];
      const { country: _, region: __, group: ___, ...kept } = person;
      const said: Partial<Person> = { ...fromOf(textOf(values, "from")), ...(isLanguage(lang) && { lang }) };
      const changed = { ...kept, name, ...said, ...(isTerm("stakeholder-groups", group) && { group }) };
      await ctx.transaction((tx) => putPerson(tx.db, changed));
      return `${path}?done=changed`;
    },
  });
  addOwnSure(app, {
    mine,
    path: "/leave",
    find: async (_, { person }) => person,
    title: (c) => c.var.t("own.leave"),
    effect: (c) => <p>{c.var.t("own.leave.effect")}</p>,
    submit: (c) => c.var.t("own.leave.do"),
    risky: true,
    async accept(_, { id }) {
      await ctx.transaction(async (tx) => {
        const seats = await seatsOf(tx.db, id);
        await erasePerson(ctx, tx, id);
        await tx.fact("personal-data.erased", { plugin: "capacity-building", kind: "person", id });
        for (const activity of seats) await offerNext(ctx, tx, activity);
      });
      return "/capacity/me/left";
    },
  });
}
