import { type Event, type Output, publicViewer, type VisibleExpert } from "@nri-commons/core/content/types";
import type { Activity } from "../activities/activity.ts";
import { listActivities } from "../activities/list-activities.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { listPressStories, type ShownStory } from "../cohort/story-store.ts";
import type { Explainer } from "../explainers/explainer.ts";
import { listExplained } from "../explainers/list-explained.ts";

/** What a journalist looks for (EGM26-VIII.3), each part of it a few and the newest. */
export interface PressRoom {
  /** An e-mail address or a page; undefined where nobody named one. */
  contact: string | undefined;
  /** What journalists can take part in: made for them, or for the media among others; not over. */
  programmes: readonly Activity[];
  /** What came of such programmes: told only where its writer agreed. */
  stories: readonly ShownStory[];
  explainers: readonly Explainer[];
  events: readonly Event[];
  /** Who agreed that everybody reads that they speak to the press. */
  experts: readonly VisibleExpert[];
  outputs: readonly Output[];
}

/** Vocabulary `speaker-roles`: what somebody on the expert list chooses who is ready for it. */
export const pressRole = "press";

export async function readPress(ctx: CapacityCtx): Promise<PressRoom> {
  const now = ctx.clock.now();
  const [entry, programmes, stories, explainers, events, experts, outputs] = await Promise.all([
    ctx.directory.findByActor(ctx.federation.initiativeActor),
    pressProgrammes(ctx, "now", 6),
    listPressStories(ctx.db, 10),
    pressExplainers(ctx, 6),
    ctx.events.list({ from: now, topLevel: true, limit: 5 }, publicViewer),
    ctx.experts.list({ role: pressRole, now, limit: 12 }, publicViewer),
    ctx.outputs.list({ limit: 5 }, publicViewer),
  ]);
  return {
    contact: ctx.settings.pressContact ?? entry?.contact,
    ...{ programmes, stories, explainers },
    events: events.items,
    experts: experts.items.filter(({ fields }) => fields.name !== undefined),
    outputs: outputs.items,
  };
}

/** Programmes for journalists, and whatever else is for the media; the first of them first. */
export async function pressProgrammes(ctx: CapacityCtx, when: "now" | "all", limit: number): Promise<Activity[]> {
  const pages = await Promise.all(
    [{ type: "journalists" }, { audience: "media" }].map((search) =>
      listActivities(ctx.db, { ...search, when, limit }, ctx.clock.now()),
    ),
  );
  const found = new Map(pages.flatMap(({ items }) => items).map((activity) => [activity.id, activity]));
  return [...found.values()].filter(({ state }) => state === "open").slice(0, limit);
}

/** Those that count, the newest first. */
export async function pressExplainers(ctx: CapacityCtx, limit: number): Promise<Explainer[]> {
  const { explained } = await listExplained(ctx);
  const times = ({ published, created }: Explainer) => published ?? created;
  return [...explained.values()].toSorted((one, other) => times(other) - times(one)).slice(0, limit);
}
