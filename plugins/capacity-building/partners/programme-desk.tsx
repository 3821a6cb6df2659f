import { isHttpUrl, type Problem, Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  ChoiceField,
  type ConsoleEnv,
  type FormState,
  linesOf,
  listOf,
  OwnText,
  readOwnText,
  TextArea,
  TextField,
  type Translate,
  textOf,
  titledOption,
  useView,
} from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import type { Activity } from "../activities/activity.ts";
import { listOwnActivities } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { yearOf } from "./parse-partner.ts";
import type { Edition, Partner, Programme } from "./partner.ts";
import { putPartner } from "./partner-store.ts";

type C = Context<ConsoleEnv>;

interface Place {
  at: string;
  find(c: C): Promise<Partner>;
}

interface At {
  partner: Partner;
  programme: Programme | undefined;
}

/** The programmes of a partner, each with the years in which it was held. */
export function addProgrammeRoutes(ctx: CapacityCtx, app: Hono<ConsoleEnv>, { at, find: findPartner }: Place): void {
  const find = async (c: C): Promise<At> => {
    const partner = await findPartner(c);
    const wanted = c.req.param("programme");
    const programme = partner.programmes.find(({ id }) => id === wanted);
    if (wanted !== undefined && programme === undefined) throw new Refusal("not-found");
    return { partner, programme };
  };
  const put = (partner: Partner, programmes: Programme[]) =>
    ctx.transaction((tx) => putPartner(tx.db, { ...partner, programmes, updated: tx.now }));
  const home = ({ id }: Partner) => `/console/capacity/partners/${id}`;
  for (const path of [`${at}/programmes/new`, `${at}/programmes/:programme{[0-9a-z]{1,26}}`]) {
    addFormRoute(app, path, {
      find,
      title: (c, { programme }) => c.var.t(programme ? "programme.edit" : "programme.new"),
      crumbs: (_, { partner }) => [{ href: home(partner), label: partner.name }],
      start: async (c, { programme }) =>
        programme ? toValues(ctx, programme, await listOwnActivities(ctx.db), c.var.lang) : {},
      draw: async (_, { programme }) => <Fields programme={programme} activities={await listOwnActivities(ctx.db)} />,
      submit: (c) => c.var.t("console.save"),
      async accept(c, { partner, programme }, values) {
        const { t, lang } = c.var;
        const own = await listOwnActivities(ctx.db);
        const read = readEditions(ctx, linesOf(values, "editions"), t);
        const chosen = own.filter(({ id }) => listOf(values, "activities").includes(id)).map(editionOf);
        const problems = [...problemsOf(values, t), ...read.problems];
        if (problems.length > 0) return problems;
        const kept: Programme = {
          id: programme?.id ?? ctx.ids.ulid(),
          name: textOf(values, "name"),
          about: readOwnText(values, "about", { lang, known: programme?.about }),
          url: textOf(values, "url") || undefined,
          editions: [...chosen, ...read.editions].toSorted((one, other) => other.year - one.year),
        };
        await put(partner, [...partner.programmes.filter(({ id }) => id !== kept.id), kept]);
        return home(partner);
      },
    });
  }
  addSureRoute(app, `${at}/programmes/:programme{[0-9a-z]{1,26}}/remove`, {
    find,
    title: (c) => c.var.t("programme.remove"),
    name: ({ programme }) => <bdi>{programme?.name}</bdi>,
    effect: (c) => <p>{c.var.t("programme.remove.effect")}</p>,
    back: ({ partner }) => home(partner),
    submit: (c) => c.var.t("programme.remove"),
    async accept(_, { partner, programme }) {
      await put(
        partner,
        partner.programmes.filter(({ id }) => id !== programme?.id),
      );
      return home(partner);
    },
  });
}

interface FieldsProps {
  programme: Programme | undefined;
  /** Those of this site. */
  activities: readonly Activity[];
}

const Fields: FC<FieldsProps> = ({ programme, activities }) => {
  const { t, lang } = useView();
  const options = activities.map(({ id, title, starts }) => {
    const option = titledOption(id, title, lang);
    return { ...option, label: `${starts.slice(0, 4)} · ${option.label}` };
  });
  return (
    <>
      <TextField name="name" label={t("programme.field.name")} />
      <OwnText name="about" label={t("programme.field.about")} known={programme?.about} rows={3} optional />
      <TextField name="url" label={t("programme.field.url")} type="url" inputmode="url" optional />
      {options.length > 0 && (
        <ChoiceField name="activities" label={t("programme.field.activities")} options={options} many optional />
      )}
      <TextArea
        name="editions"
        label={t("programme.field.editions")}
        hint={t("programme.field.editions.hint")}
        rows={6}
        optional
      />
    </>
  );
};

/** Activities of this site are chosen, all else is a line. */
function toValues(
  ctx: Pick<CapacityCtx, "pageUrl">,
  { name, about, url, editions }: Programme,
  own: readonly Activity[],
  lang: string,
): FormState["values"] {
  const isOwn = ({ activity }: Edition) => own.some(({ id }) => id === activity);
  const typed = editions.filter((one) => !isOwn(one));
  const lines = typed.map(({ year, url: there, activity }) =>
    [year, activity ? ctx.pageUrl(`/capacity/${activity}`) : there].filter(Boolean).join(" "),
  );
  return {
    name,
    about: about?.[lang] ?? "",
    url: url ?? "",
    activities: editions.filter(isOwn).flatMap(({ activity }) => activity ?? []),
    editions: lines.join("\n"),
  };
}

function problemsOf(values: FormState["values"], t: Translate): Problem[] {
  const [name, url] = [textOf(values, "name"), textOf(values, "url")];
  return [
    ...(name === "" ? [{ path: "name", message: t("programme.problem.name") }] : []),
    ...(name.length > 200 ? [{ path: "name", message: t("activity.problem.long", { most: 200 }) }] : []),
    ...(url === "" || isHttpUrl(url) ? [] : [{ path: "url", message: t("activity.problem.url") }]),
  ];
}

/** `2026`, `2026 https://…`: the page of an activity of this site becomes that activity. */
function readEditions(ctx: Pick<CapacityCtx, "pageUrl" | "site">, lines: readonly string[], t: Translate) {
  const [editions, problems]: [Edition[], Problem[]] = [[], []];
  for (const [at, line] of lines.slice(0, 100).entries()) {
    const [first = "", url] = line.split(/\s+/);
    const year = yearOf(first);
    if (year === undefined || (url !== undefined && !isHttpUrl(url))) {
      problems.push({ path: "editions", message: t("programme.problem.editions", { line: at + 1 }) });
      continue;
    }
    const own = url?.startsWith(`${ctx.site.origin}/`) ? /\/capacity\/([0-9a-z]{26})/.exec(url)?.[1] : undefined;
    editions.push({ year, ...(own ? { activity: own } : url && { url }) });
  }
  return { editions, problems };
}

/** One that was held here, by the year in which it began. */
function editionOf({ id, starts }: Activity): Edition {
  return { year: Number(starts.slice(0, 4)), activity: id };
}
