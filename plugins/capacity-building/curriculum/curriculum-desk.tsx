import { publicViewer } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import { addFormRoute, addSureRoute, type ConsoleEnv, Tell, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import type { Activity } from "../activities/activity.ts";
import { getOwnActivity } from "../activities/activity-store.ts";
import { changeActivity } from "../activities/change-activity.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { listUnitMaterials } from "../shelf/for-units.ts";
import { CurriculumDeskPage } from "./pages/curriculum-desk-page.tsx";
import { FacultyFields } from "./pages/faculty-fields.tsx";
import { UnitFields } from "./pages/unit-fields.tsx";
import { chosenOf, mostMaterials, readFaculty, readUnit, unitValues } from "./read-unit.ts";
import { taughtBy } from "./taught-by.ts";
import type { Faculty, Unit } from "./unit.ts";

type C = Context<ConsoleEnv>;

interface At {
  activity: Activity;
  unit: Unit | undefined;
  teacher: Faculty | undefined;
}

const at = "/:id{[0-9a-z]{26}}/curriculum";

/** What an activity teaches and who teaches it, for those who look after it. */
export function curriculumDesk(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const find = async (c: C): Promise<At> => {
    ctx.require(c.var.person, "capacity.manage");
    const activity = await getOwnActivity(ctx.db, c.req.param("id") ?? "");
    const [one, who] = [c.req.param("unit"), c.req.param("teacher")];
    const unit = activity.units.find(({ id }) => id === one);
    const teacher = activity.faculty.find(({ id }) => id === who);
    if ((one !== undefined && !unit) || (who !== undefined && !teacher)) throw new Refusal("not-found");
    return { activity, unit, teacher };
  };
  const put = (id: string, change: (known: Activity) => Partial<Activity>) =>
    ctx.transaction((tx) => changeActivity(ctx, tx, { id, change: (known) => ({ ...known, ...change(known) }) }));
  const home = ({ id }: Activity) => `/console/capacity/${id}/curriculum`;
  const crumbs = (c: C, { activity }: At) => [
    { href: `/console/capacity/${activity.id}`, label: c.var.t("console.title") },
    { href: home(activity), label: c.var.t("room.curriculum") },
  ];

  app.get(at, async (c) => {
    const { activity } = await find(c);
    const body = <CurriculumDeskPage activity={activity} shown={await taughtBy(ctx, activity)} />;
    return c.var.page({ title: c.var.t("room.curriculum"), body });
  });
  for (const path of [`${at}/units/new`, `${at}/units/:unit{[0-9a-z]{1,64}}`]) {
    addFormRoute(app, path, {
      find,
      title: (c, { unit }) => c.var.t(unit ? "unit.change" : "unit.new"),
      crumbs,
      start: (c, { unit }) => (unit ? unitValues(unit, c.var.lang) : {}),
      draw: async (c, { activity, unit }) => (
        <UnitFields activity={activity} unit={unit} choices={await listUnitMaterials(ctx, c.var.lang)} />
      ),
      submit: (c) => c.var.t("console.save"),
      async accept(c, { activity, unit }, values) {
        const read = readUnit(values, { t: c.var.t, lang: c.var.lang, activity, known: unit });
        if (!read.ok) return read.problems;
        const chosen = chosenOf(values, await listUnitMaterials(ctx, c.var.lang));
        const materials = [...read.value.materials, ...chosen].slice(0, mostMaterials);
        const kept: Unit = { ...read.value, materials, id: unit?.id ?? ctx.ids.ulid() };
        const isNew = unit === undefined;
        await put(activity.id, ({ units }) => ({
          units: isNew ? [...units, kept] : units.map((one) => (one.id === kept.id ? kept : one)),
        }));
        return home(activity);
      },
    });
  }
  addSureRoute(app, `${at}/units/:unit{[0-9a-z]{1,64}}/remove`, {
    find,
    title: (c) => c.var.t("unit.remove"),
    name: ({ unit }) => <Tell map={unit?.title ?? {}} />,
    effect: (c) => <p>{c.var.t("unit.remove.effect")}</p>,
    back: ({ activity }) => home(activity),
    submit: (c) => c.var.t("unit.remove"),
    async accept(_, { activity, unit }) {
      await put(activity.id, ({ units }) => ({ units: units.filter(({ id }) => id !== unit?.id) }));
      return home(activity);
    },
  });
  addFormRoute(app, `${at}/faculty/new`, {
    find,
    title: (c) => c.var.t("faculty.new"),
    crumbs,
    draw: async () => {
      const { items } = await ctx.experts.list({ now: ctx.clock.now(), limit: 200 }, publicViewer);
      return <FacultyFields experts={items} />;
    },
    submit: (c) => c.var.t("console.save"),
    async accept(c, { activity }, values) {
      const read = readFaculty(values, c.var.t);
      if (!read.ok) return read.problems;
      const listed = textOf(values, "expert");
      const known = listed && (await ctx.experts.find({ ref: listed, now: ctx.clock.now() }, publicViewer));
      if (listed && !known) return [{ path: "expert", message: c.var.t("faculty.problem.who") }];
      const kept: Faculty = { ...read.value, id: ctx.ids.ulid() };
      await put(activity.id, ({ faculty }) => ({ faculty: [...faculty, kept] }));
      return home(activity);
    },
  });
  addSureRoute(app, `${at}/faculty/:teacher{[0-9a-z]{1,64}}/remove`, {
    find,
    title: (c) => c.var.t("faculty.remove"),
    name: ({ activity }) => <Tell map={activity.title} />,
    effect: (c) => <p>{c.var.t("faculty.remove.effect")}</p>,
    back: ({ activity }) => home(activity),
    submit: (c) => c.var.t("faculty.remove"),
    async accept(_, { activity, teacher }) {
      await put(activity.id, ({ faculty }) => ({ faculty: faculty.filter(({ id }) => id !== teacher?.id) }));
      return home(activity);
    },
  });
  return app;
}
