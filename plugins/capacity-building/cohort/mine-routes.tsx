import { isHttpUrl, Refusal } from "@nri-commons/core/kit";
import { dateParts, type PageEnv, Prose, Tell, TextArea, TextField, textOf } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { getActivity } from "../activities/activity-store.ts";
import { giveBack } from "../applications/give-back.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Mine, OfPerson } from "../of-person.ts";
import { addOwnForm, addOwnSure } from "../people/own-page.tsx";
import { getCohort } from "./cohort-store.ts";
import { StoryFields } from "./pages/story-fields.tsx";
import { findParticipant, updateParticipant } from "./participant-store.ts";
import { readStory } from "./read-story.ts";
import { findStory, putStory, removeStory } from "./story-store.ts";
import { handInsOf, listTasks, putHandIn } from "./task-store.ts";

const longest = 20_000;

/** Below somebody's own page: what they do in an activity that they take part in. */
export const cohortOfPerson: NonNullable<OfPerson["routes"]> = (ctx, mine) => {
  const app = new Hono<PageEnv>();
  const at = "/cohort/:participant{[0-9a-z]{26}}";
  addTaskForm(ctx, app, { mine, at });
  addStoryForms(ctx, app, { mine, at });
  addOwnSure(app, {
    mine,
    path: `${at}/leave`,
    find: (c, own) => findOwn(ctx, c, own),
    title: (c) => c.var.t("cohort.leave"),
    lead: (_, { activity }) => <Tell map={activity.title} />,
    effect: (c) => <p>{c.var.t("cohort.leave.effect")}</p>,
    submit: (c) => c.var.t("cohort.leave"),
    risky: true,
    async accept(_, { participant }, { mine: { path } }) {
      if (participant.state === "in")
        await ctx.transaction(async (tx) => {
          await updateParticipant(tx.db, { ...participant, state: "left" });
          await giveBack(ctx, tx, participant);
        });
      return `${path}?done=left-cohort`;
    },
  });
  return app;
};

interface Where {
  mine(c: Context<PageEnv>): Promise<Mine>;
  at: string;
}

function addTaskForm(ctx: CapacityCtx, app: Hono<PageEnv>, { mine, at }: Where): void {
  addOwnForm(app, {
    mine,
    path: `${at}/tasks/:task{[0-9a-z]{26}}`,
    async find(c, own) {
      const found = await findOwn(ctx, c, own);
      const task = (await listTasks(ctx.db, found.activity.id)).find(({ id }) => id === c.req.param("task"));
      if (task === undefined || found.participant.state === "left") throw new Refusal("not-found");
      const handIn = (await handInsOf(ctx.db, [found.participant.id])).find((one) => one.task === task.id);
      return { ...found, task, handIn };
    },
    title: (c) => c.var.t("task.hand-in"),
    lead: (_, { task }) => <Tell map={task.title} />,
    start: (_, { handIn }) => ({ url: handIn?.url ?? "", text: handIn?.text ?? "" }),
    draw: (c, { task }) => (
      <>
        <p>{c.var.t("task.until", { day: c.var.view.format.day(task.due) })}</p>
        {task.text && <Prose text={{ text: task.text, format: "plain" }} />}
        <TextField name="url" type="url" label={c.var.t("task.url")} hint={c.var.t("task.url.hint")} optional />
        <TextArea name="text" label={c.var.t("task.text")} rows={8} optional />
      </>
    ),
    submit: (c) => c.var.t("task.hand-in"),
    async accept(c, { task, participant }, { mine: { path }, values }) {
      const { t } = c.var;
      const [url, text] = [textOf(values, "url"), textOf(values, "text")];
      if (url === "" && text === "") return [{ path: "url", message: t("task.problem.empty") }];
      if (url !== "" && !isHttpUrl(url)) return [{ path: "url", message: t("cohort.problem.url") }];
      if (text.length > longest) return [{ path: "text", message: t("apply.problem.long", { most: longest }) }];
      const said = { ...(url && { url }), ...(text && { text }) };
      await ctx.transaction((tx) =>
        putHandIn(tx.db, { task: task.id, participant: participant.id, at: tx.now, ...said }),
      );
      return `${path}?done=handed-in`;
    },
  });
}

function addStoryForms(ctx: CapacityCtx, app: Hono<PageEnv>, { mine, at }: Where): void {
  const find = async (c: Context<PageEnv>, own: Mine) => {
    const found = await findOwn(ctx, c, own);
    if (!(await getCohort(ctx.db, found.activity.id)).asksStories) throw new Refusal("not-found");
    const asked = c.req.param("story") ?? "";
    const story = asked === "new" ? undefined : await findStory(ctx.db, asked);
    if (asked !== "new" && story?.participant !== found.participant.id) throw new Refusal("not-found");
    return { ...found, story };
  };
  addOwnForm(app, {
    mine,
    path: `${at}/stories/:story{new|[0-9a-z]{26}}`,
    find,
    title: (c) => c.var.t("story.title"),
    lead: (_, { activity }) => <Tell map={activity.title} />,
    start: (_, { story, participant }) => ({
      ...{ title: story?.title ?? "", url: story?.url ?? "", ...dateParts("published", story?.published) },
      ...{ shown: story?.shown ? "yes" : "", outlet: participant.outlet ?? "" },
    }),
    draw: (c) => (
      <>
        <StoryFields consent="story.shown.yes" />
        <TextField name="outlet" label={c.var.t("story.outlet")} optional />
      </>
    ),
    submit: (c) => c.var.t("people.save"),
    async accept(c, { story, participant, activity }, { mine: { path }, values }) {
      const read = readStory(values, c.var.t);
      if (!read.ok) return read.problems;
      const outlet = textOf(values, "outlet").slice(0, 200);
      const { outlet: _, ...rest } = participant;
      await ctx.transaction(async (tx) => {
        const id = story?.id ?? ctx.ids.ulid();
        await putStory(tx.db, { ...read.value, id, activity: activity.id, participant: participant.id });
        await updateParticipant(tx.db, { ...rest, ...(outlet && { outlet }) });
      });
      return `${path}?done=story`;
    },
  });
  addOwnSure(app, {
    mine,
    path: `${at}/stories/:story{[0-9a-z]{26}}/remove`,
    find,
    title: (c) => c.var.t("story.remove"),
    effect: (c, { story }) => (
      <p>
        <bdi>{story?.title}</bdi>. {c.var.t("story.remove.effect")}
      </p>
    ),
    submit: (c) => c.var.t("story.remove"),
    risky: true,
    async accept(_, { story }, { mine: { path } }) {
      if (story) await ctx.transaction((tx) => removeStory(tx.db, story.id));
      return `${path}?done=story-gone`;
    },
  });
}

async function findOwn(ctx: CapacityCtx, c: Context<PageEnv>, { person }: Mine) {
  const participant = await findParticipant(ctx.db, c.req.param("participant") ?? "");
  if (participant === undefined || participant.person !== person.id) throw new Refusal("not-found");
  return { participant, activity: await getActivity(ctx.db, participant.activity) };
}
