import { Content, Details, PageHeader, Pagination, Prose, Table, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { CapacityCrumb } from "../../activities/pages/capacity-crumb.tsx";
import { CapacityTabs } from "../../activities/pages/capacity-tabs.tsx";
import type { KeptStory } from "../../follow-up/story-store.ts";
import { type Figure, type Measure, measures } from "../figures.ts";
import { smallest } from "../hide-small.ts";
import { partLabel, partVocabularies } from "../part-label.ts";

interface Props {
  figures: readonly Figure[];
  stories: readonly KeptStory[];
  next: string | undefined;
}

/** Every number stands in a table with how it was counted; stories are in the words of those who told them. */
export const ImpactPage: FC<Props> = ({ figures, stories, next }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("impact.title")} lead={t("impact.lead")} crumbs={<CapacityCrumb />} />
      <Content>
        <CapacityTabs current="impact" />
        <p class="hint">{t("impact.withheld.why", { smallest })}</p>
        {measures.map((measure) => (
          <OneMeasure measure={measure} figures={figures.filter((one) => one.measure === measure)} />
        ))}
        <h2 id="stories">{t("follow-up.stories")}</h2>
        {stories.length === 0 && <p>{t("impact.stories.none")}</p>}
        {stories.map((story) => (
          <StoryArticle story={story} />
        ))}
        <Pagination next={next} />
        <p class="no-print small">
          <a href={url("/capacity/impact.csv")}>{t("impact.csv")}</a> ·{" "}
          <a href="/api/v1/capacity/impact">{t("impact.json")}</a>
        </p>
      </Content>
    </>
  );
};

const PartName: FC<{ one: Figure }> = ({ one }) => {
  const { t } = useView();
  const vocabulary = partVocabularies[one.by];
  return vocabulary && one.part ? <Term vocabulary={vocabulary} term={one.part} /> : <bdi>{partLabel(one, t)}</bdi>;
};

const OneMeasure: FC<{ measure: Measure; figures: readonly Figure[] }> = ({ measure, figures }) => {
  const { t, format } = useView();
  if (figures.length === 0) return null;
  const all = figures.find(({ by }) => by === "all");
  const parts = [...new Set(figures.map(({ by }) => by))].filter((by) => by !== "all");
  return (
    <>
      <h2>{t(`impact.measure.${measure}`)}</h2>
      {all && <p class="lead">{all.value === undefined ? t("impact.withheld") : format.number(all.value)}</p>}
      {parts.map((by) => (
        <Table
          caption={captionOf(t, measure, by)}
          columns={[
            {
              id: "part",
              label: t(`impact.head.${headOf(measure, by)}`),
              heads: true,
              cell: (one: Figure) => <PartName one={one} />,
            },
            {
              ...{
                id: "value",
                label: t(`impact.unit.${measure === "activities" ? "activities" : "people"}`),
                number: true,
              },
              cell: ({ value }) =>
                value === undefined ? <span class="muted">{t("impact.withheld")}</span> : format.number(value),
            },
          ]}
          rows={figures.filter((one) => one.by === by)}
        />
      ))}
      <Details summary={t("impact.counted")}>
        <p>{t(`impact.note.${measure}`)}</p>
      </Details>
    </>
  );
};

function isWave(measure: Measure): boolean {
  return measure === "follow-up" || measure === "outcomes";
}

function headOf(measure: Measure, by: string): string {
  return isWave(measure) ? measure : by;
}

function captionOf(t: ReturnType<typeof useView>["t"], measure: Measure, by: string): string {
  const what = t(`impact.measure.${measure}`);
  if (isWave(measure)) return `${what}: ${t("follow-up.after", { months: Number(by) })}`;
  return `${what}: ${t(`impact.head.${by}`)}`;
}

const StoryArticle: FC<{ story: KeptStory }> = ({ story: { title, text, lang, name } }) => {
  const { t } = useView();
  return (
    <article>
      <h3 lang={lang}>
        <bdi>{title}</bdi>
      </h3>
      <Prose text={{ format: "plain", text: { [lang]: text } }} />
      {name ? (
        <p class="muted">
          <bdi>{name}</bdi>
        </p>
      ) : (
        <p class="muted">{t("follow-up.story.nameless")}</p>
      )}
    </article>
  );
};
