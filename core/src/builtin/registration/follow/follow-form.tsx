import type { Context } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type PageEnv, publicForm } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import type { Place } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { followLanguages } from "./follow-languages.ts";
import { followingOf, putFollowing } from "./follow-store.ts";
import { FollowPage } from "./pages/follow-page.tsx";
import { followValues, readFollowing } from "./read-following.ts";
import { sessionsOf } from "./sessions-of.ts";

interface Found {
  at: AtEvent;
  place: Place;
  path: string;
}

/** Below a person's secret address: for which sessions they need interpretation, captions or sign language. */
export function followForm(ctx: RegistrationCtx, findMe: (c: Context<PageEnv>) => Promise<Found>) {
  const here = async (c: Context<PageEnv>) => {
    const found = await findMe(c);
    if (!mayFollow(found, ctx.clock.now())) throw new Refusal("gone");
    const sessions = await sessionsOf(ctx, found.at.event);
    return { ...found, sessions, languages: followLanguages([found.at.event, ...sessions]) };
  };
  return publicForm({
    quick: true,
    ownLimits: true,
    async show(c, state, status) {
      const { at, place, path, sessions, languages } = await here(c);
      const known = followValues(await followingOf(ctx.db, place.id));
      // What was unticked is not sent: where something was sent, that counts.
      const values = Object.keys(state.values).length > 0 ? state.values : known;
      const page = { at, path: `${path}/sessions`, back: path, sessions, languages };
      return c.var.page({
        title: c.var.t("follow.title"),
        status,
        mistakes: state.problems.length > 0,
        noIndex: true,
        body: <FollowPage {...page} state={{ ...state, values }} />,
      });
    },
    async accept(c, { values }) {
      const { at, place, path, sessions, languages } = await here(c);
      const read = readFollowing(values, { sessions, languages }, c.var.t);
      if (!read.ok) return read;
      await ctx.transaction((tx) => putFollowing(tx, { place: place.id, event: at.event.id, following: read.value }));
      return c.redirect(c.var.view.url(`${path}?done=changed`), 303);
    },
  });
}

/** While it lies ahead, where the organiser asks for languages. */
export function mayFollow({ at: { event, form }, place }: Pick<Found, "at" | "place">, now: number): boolean {
  return place.state !== "cancelled" && now < event.end && form.questions.includes("languages");
}
