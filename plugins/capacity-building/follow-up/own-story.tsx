import { Refusal } from "@nri-commons/core/kit";
import {
  ChoiceField,
  Notice,
  ownNames,
  type PageEnv,
  SelectField,
  TextArea,
  TextField,
  useView,
} from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { FC } from "hono/jsx";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Mine } from "../of-person.ts";
import { addOwnForm, addOwnSure } from "../people/own-page.tsx";
import { longestText } from "./answer.ts";
import { offerStory, takeStoryBack } from "./give-answer.ts";
import { waveWithTitle } from "./own-routes.tsx";
import { readStory } from "./read-answer.ts";
import { findStoryOfWave, type KeptStory, storiesOf } from "./story-store.ts";

/** A story for everybody: written by who wants to, with a consent of its own, and taken back by one press. */
export function addOwnStory(ctx: CapacityCtx, app: Hono<PageEnv>, mine: (c: Context<PageEnv>) => Promise<Mine>): void {
  addOwnForm(app, {
    mine,
    path: "/follow-up/:wave{[0-9a-z]{26}}/story",
    async find(c, { person }) {
      const { wave } = await waveWithTitle(ctx, c, person.id);
      return { wave, story: await findStoryOfWave(ctx.db, wave.id) };
    },
    title: (c) => c.var.t("follow-up.story"),
    lead: (c) => c.var.t("follow-up.story.lead"),
    start: (c, { story }) => ({
      ...{ title: story?.title ?? "", text: story?.text ?? "", language: story?.lang ?? c.var.lang },
      ...(story?.name && { named: "yes" }),
    }),
    draw: (_, { story }, { person }) => <StoryFields story={story} name={person.name} />,
    submit: (c) => c.var.t("follow-up.story.do"),
    async accept(c, { wave }, { mine: { person, path }, values }) {
      const read = readStory(values, { t: c.var.t, name: person.name });
      if (!read.ok) return read.problems;
      await offerStory(ctx, { person: person.id, wave: wave.id }, read.value);
      return `${path}#follow-up`;
    },
  });
  addOwnSure(app, {
    mine,
    path: "/follow-up/story/:story{[0-9a-z]{26}}/remove",
    async find(c, { person }) {
      const one = (await storiesOf(ctx.db, person.id)).find(({ id }) => id === c.req.param("story"));
      if (one === undefined) throw new Refusal("not-found");
      return one;
    },
    title: (c) => c.var.t("follow-up.story.remove"),
    lead: (_, { title }) => <bdi>{title}</bdi>,
    effect: (c) => <p>{c.var.t("follow-up.story.remove.effect")}</p>,
    submit: (c) => c.var.t("follow-up.story.remove"),
    async accept(_, { id }, { mine: { person, path } }) {
      await takeStoryBack(ctx, { person: person.id, story: id });
      return `${path}#follow-up`;
    },
  });
}

const StoryFields: FC<{ story: KeptStory | undefined; name: string }> = ({ story, name }) => {
  const { t } = useView();
  return (
    <>
      {story && <Notice title={t(`follow-up.story.${story.state}`)} />}
      <TextField name="title" label={t("follow-up.title")} />
      <TextArea
        name="text"
        label={t("follow-up.story.text")}
        hint={t("follow-up.long", { most: longestText })}
        rows={8}
      />
      <SelectField
        name="language"
        label={t("follow-up.story.language")}
        options={Object.entries(ownNames).map(([value, label]) => ({ value, label, lang: value }))}
      />
      <ChoiceField
        name="named"
        label={t("follow-up.story.name")}
        options={[{ value: "yes", label: t("follow-up.story.named", { name }) }]}
        many
        optional
      />
      <ChoiceField
        name="consent"
        label={t("follow-up.story.consent")}
        hint={t("follow-up.story.consent.hint")}
        options={[{ value: "yes", label: t("follow-up.story.consent.yes") }]}
        many
      />
    </>
  );
};
