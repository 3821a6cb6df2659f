import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { OfPerson } from "../of-person.ts";
import { completionsOf, removeConsents } from "./consent-store.ts";
import { followUpRoutes } from "./own-routes.tsx";
import { addOwnStory } from "./own-story.tsx";
import { FollowUpBox } from "./pages/follow-up-box.tsx";
import { removeStory, storiesOf } from "./story-store.ts";
import { nextWave } from "./wave.ts";
import { removeWaves, wavesOf } from "./wave-store.ts";

/** Whether somebody may be asked later, what they answered, and every way to take it back. */
export const ofPerson: OfPerson = {
  async section(ctx, { person, path }) {
    const completions = await completionsOf(ctx.db, person.id, ctx.site.zone);
    if (completions.length === 0) return null;
    const waves = await wavesOf(ctx.db, person.id);
    const { followUpMonths: months } = ctx.settings;
    const today = toLocalDate(ctx.clock.now(), ctx.site.zone);
    const followed = completions.map((one) => {
      const own = waves.filter(({ participant }) => participant === one.participant);
      const asked = own.map((wave) => wave.months);
      return { ...one, waves: own, next: nextWave({ completedOn: one.completedOn, months, asked, today }) };
    });
    return <FollowUpBox followed={followed} stories={await storiesOf(ctx.db, person.id)} path={path} months={months} />;
  },
  routes(ctx, mine) {
    const app = followUpRoutes(ctx, mine);
    addOwnStory(ctx, app, mine);
    return app;
  },
  async data(ctx, person) {
    const completions = await completionsOf(ctx.db, person, ctx.site.zone);
    const said = completions.filter(({ says }) => says !== undefined);
    const waves = await wavesOf(ctx.db, person);
    const stories = await storiesOf(ctx.db, person);
    if (said.length + waves.length + stories.length === 0) return undefined;
    const data = {
      mayBeAsked: said.map(({ title, completedOn, says }) => ({
        activity: pickLanguage(title, "en")?.text ?? null,
        completedOn,
        says: says ?? null,
      })),
      answers: waves.map(({ months, state, askedAt, answer }) => ({
        ...{ afterMonths: months, state, asked: new Date(askedAt).toISOString() },
        ...answer,
      })),
      stories: stories.map(({ title, text, lang, name, state }) => ({ title, text, lang, name: name ?? null, state })),
    };
    return JSON.parse(JSON.stringify(data));
  },
  async erase(_, tx, person) {
    for (const { id } of await storiesOf(tx.db, person)) await removeStory(tx.db, id);
    await removeWaves(tx.db, person);
    await removeConsents(tx.db, person);
  },
};
