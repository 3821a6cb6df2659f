import { Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  type ConsoleEnv,
  Empty,
  ExternalLink,
  SelectField,
  Status,
  Table,
  Tell,
  textOf,
} from "@nri-commons/core/web";
import type { Hono } from "hono";
import { atDesk, stepsTo } from "../applications/at-desk.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Story } from "./cohort.ts";
import { cohortPage } from "./cohort-frame.tsx";
import { getCohort } from "./cohort-store.ts";
import { namesOf } from "./names-of.ts";
import { StoryFields } from "./pages/story-fields.tsx";
import { findParticipant } from "./participant-store.ts";
import { readStory } from "./read-story.ts";
import { listStories, putStory } from "./story-store.ts";

/** What journalists of the programme published (EGM26-VIII.3), told by them or noted by the team. */
export function addStoriesDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/cohort/stories`, async (c) => {
    const desk = await atDesk(ctx, c);
    const { t, view } = c.var;
    const { asksStories } = await getCohort(ctx.db, desk.activity.id);
    const stories = await listStories(ctx.db, desk.activity.id);
    const names = new Map((await namesOf(ctx.db, desk.activity.id)).map(({ id, name }) => [id, name]));
    const add = { href: view.url(`${desk.path}/cohort/stories/new`), label: t("story.add") };
    return cohortPage(c, {
      ...{ desk, title: t("story.titles"), current: "/stories" as const },
      children: (
        <>
          {!asksStories && <p>{t("story.not-asked")}</p>}
          {stories.length === 0 ? (
            <Empty title={t("story.none")} why={t("story.none.why")} action={add} />
          ) : (
            <>
              <Table
                caption={t("story.titles")}
                captionHidden
                columns={[
                  {
                    id: "title",
                    label: t("story.name"),
                    heads: true,
                    cell: ({ title, url }: Story) => (
                      <ExternalLink href={url}>
                        <bdi>{title}</bdi>
                      </ExternalLink>
                    ),
                  },
                  { id: "by", label: t("people.name"), cell: ({ participant }) => <bdi>{names.get(participant)}</bdi> },
                  { id: "day", label: t("story.published"), cell: ({ published }) => view.format.day(published) },
                  {
                    id: "shown",
                    label: t("story.shown"),
                    cell: ({ shown }) => (
                      <Status tone={shown ? "ok" : "calm"}>{t(shown ? "story.is-shown" : "story.not-shown")}</Status>
                    ),
                  },
                ]}
                rows={stories}
              />
              <p>
                <a class="btn" href={add.href}>
                  {add.label}
                </a>
              </p>
            </>
          )}
        </>
      ),
    });
  });
  addFormRoute(app, `${at}/cohort/stories/new`, {
    async find(c) {
      const desk = await atDesk(ctx, c);
      return { ...desk, people: await namesOf(ctx.db, desk.activity.id) };
    },
    title: (c) => c.var.t("story.add"),
    lead: (_, { activity }) => <Tell map={activity.title} />,
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/cohort/stories`, label: c.var.t("story.titles") }),
    draw: (c, { people }) => (
      <>
        <SelectField
          name="participant"
          label={c.var.t("people.name")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          empty={c.var.t("people.choose")}
        />
        <StoryFields consent="story.shown.they" />
      </>
    ),
    submit: (c) => c.var.t("people.save"),
    async accept(c, { activity, path }, values) {
      const read = readStory(values, c.var.t);
      const participant = await findParticipant(ctx.db, textOf(values, "participant"));
      const isTheirs = participant?.activity === activity.id;
      const nobody = isTheirs ? [] : [{ path: "participant", message: c.var.t("cohort.problem.who") }];
      if (!read.ok || nobody.length > 0) return [...nobody, ...(read.ok ? [] : read.problems)];
      if (participant === undefined) throw new Refusal("not-found");
      const story = { ...read.value, id: ctx.ids.ulid(), activity: activity.id, participant: participant.id };
      await ctx.transaction((tx) => putStory(tx.db, story));
      return `${path}/cohort/stories`;
    },
  });
}
