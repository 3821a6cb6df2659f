import { isLocalDate } from "@nri-commons/core/content/types";
import { isHttpUrl, type Problem, pickLanguage, Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  DateField,
  dateParts,
  type FormState,
  OwnText,
  readDateField,
  readOwnText,
  Tell,
  TextField,
  type Translate,
  textOf,
  useView,
} from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import type { Activity, Session } from "../activity.ts";
import { getOwnActivity } from "../activity-store.ts";
import { whenOf } from "../calendar.ts";
import { changeActivity } from "../change-activity.ts";
import { SessionsPage } from "./pages/sessions-page.tsx";

type C = Context<ConsoleEnv>;
type Values = FormState["values"];

interface At {
  activity: Activity;
  session: Session | undefined;
}

/** The dated meetings of an activity: added, moved, left out; the calendar of events follows. */
export function addSessionRoutes(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  const find = async (c: C): Promise<At> => {
    ctx.require(c.var.person, "capacity.manage");
    const activity = await getOwnActivity(ctx.db, c.req.param("id") ?? "");
    const wanted = c.req.param("session");
    const session = activity.sessions.find(({ id }) => id === wanted);
    if (wanted !== undefined && session === undefined) throw new Refusal("not-found");
    return { activity, session };
  };
  app.get(`${at}/sessions`, async (c) => {
    const { activity } = await find(c);
    return c.var.page({ title: c.var.t("session.title"), body: <SessionsPage activity={activity} /> });
  });
  for (const path of [`${at}/sessions/new`, `${at}/sessions/:session{[0-9a-z]{26}}`]) {
    addFormRoute(app, path, {
      find,
      title: (c, { session }) => c.var.t(session ? "session.change" : "session.new"),
      crumbs: (c, { activity }) => crumbsOf(c, activity),
      start: (c, { activity, session }) => toValues(session, { lang: c.var.lang, date: activity.starts }),
      draw: (_, { session }) => <SessionFields session={session} />,
      submit: (c) => c.var.t("console.save"),
      async accept(c, { activity, session }, values) {
        const read = toSession(values, { lang: c.var.lang, activity, known: session });
        const problems = problemsOf(read, activity, c.var.t);
        if (problems.length > 0) return problems;
        const kept: Session = { ...read, id: session?.id ?? ctx.ids.ulid(), event: session?.event };
        await change(ctx, activity.id, (sessions) => [...sessions.filter(({ id }) => id !== kept.id), kept]);
        return `/console/capacity/${activity.id}/sessions`;
      },
    });
  }
  addSureRoute(app, `${at}/sessions/:session{[0-9a-z]{26}}/remove`, {
    find,
    title: (c) => c.var.t("session.remove"),
    name: ({ activity, session }) => <Tell map={session?.title ?? activity.title} />,
    effect: (c) => <p>{c.var.t("session.remove.effect")}</p>,
    back: ({ activity }) => `/console/capacity/${activity.id}/sessions`,
    submit: (c) => c.var.t("session.remove"),
    async accept(_, { activity, session }) {
      await change(ctx, activity.id, (sessions) => sessions.filter(({ id }) => id !== session?.id));
      return `/console/capacity/${activity.id}/sessions`;
    },
  });
}

const SessionFields: FC<{ session: Session | undefined }> = ({ session }) => {
  const { t } = useView();
  const text = (name: string) => ({ name, label: t(`session.field.${name}`), hint: t(`session.field.${name}.hint`) });
  return (
    <>
      <OwnText {...text("title")} known={session?.title} optional />
      <DateField name="date" label={t("session.field.date")} />
      <TextField {...text("from")} optional />
      <TextField {...text("until")} optional />
      <TextField {...text("place")} optional />
      <TextField {...text("link")} type="url" inputmode="url" optional />
    </>
  );
};

function change(ctx: CapacityCtx, id: string, of: (sessions: readonly Session[]) => Session[]) {
  const inOrder = (sessions: Session[]) =>
    sessions.toSorted((one, other) => `${one.date}${one.from ?? ""}`.localeCompare(`${other.date}${other.from ?? ""}`));
  return ctx.transaction((tx) =>
    changeActivity(ctx, tx, { id, change: (known) => ({ ...known, sessions: inOrder(of(known.sessions)) }) }),
  );
}

function toValues(session: Session | undefined, { lang, date }: { lang: string; date: string }): Values {
  return {
    title: session?.title?.[lang] ?? "",
    ...dateParts("date", session?.date ?? date),
    from: session?.from ?? "",
    until: session?.until ?? "",
    place: session?.place ?? "",
    link: session?.link ?? "",
  };
}

interface Read {
  lang: string;
  activity: Activity;
  known: Session | undefined;
}

function toSession(values: Values, { lang, known }: Read): Omit<Session, "id"> {
  const text = (name: string) => textOf(values, name).slice(0, 500) || undefined;
  return {
    title: readOwnText(values, "title", { lang, known: known?.title }),
    date: readDateField(values, "date"),
    from: hourOf(text("from")),
    until: hourOf(text("until")),
    place: text("place"),
    link: text("link"),
  };
}

function problemsOf(session: Omit<Session, "id">, { zone }: Activity, t: Translate): Problem[] {
  const { title = {}, date, from, until, link } = session;
  const isDay = isLocalDate(date);
  const fits = !isDay || whenOf({ date, from, until }, zone) !== undefined;
  const alone = until !== undefined && from === undefined;
  return [
    ...(Object.values(title).some((text) => text.length > 200)
      ? [{ path: "title", message: t("activity.problem.long", { most: 200 }) }]
      : []),
    ...(isDay ? [] : [{ path: "date", message: t("activity.problem.date") }]),
    ...(fits && !alone ? [] : [{ path: "from", message: t("session.problem.time") }]),
    ...(link === undefined || isHttpUrl(link) ? [] : [{ path: "link", message: t("activity.problem.url") }]),
  ];
}

/** `9`, `9:00` and `09.00` as `09:00`; anything else as it was typed. */
function hourOf(text: string | undefined): string | undefined {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(text ?? "") ?? [];
  return hour === "" ? text : `${hour.padStart(2, "0")}:${minute}`;
}

function crumbsOf(c: C, { id, title }: Activity) {
  return [
    { href: "/console/capacity", label: c.var.t("nav.capacity") },
    { href: `/console/capacity/${id}`, label: pickLanguage(title, c.var.lang)?.text ?? "" },
    { href: `/console/capacity/${id}/sessions`, label: c.var.t("session.title") },
  ];
}
