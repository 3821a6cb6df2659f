import type { LanguageMap } from "@nri-commons/core/kit";
import {
  Breadcrumb,
  Content,
  Empty,
  Facts,
  Notice,
  PageHeader,
  Pagination,
  PostButton,
  Prose,
  Table,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { FollowUpCount } from "../count-waves.ts";
import type { KeptStory } from "../story-store.ts";
import type { Wave } from "../wave-store.ts";
import { EngagementList } from "./answer-fields.tsx";

type Row = FollowUpCount & { title: LanguageMap };

const home = "/console/capacity/follow-up";

export const FollowUpDeskPage: FC<{ rows: readonly Row[]; waiting: number; months: readonly number[] }> = (props) => {
  const { rows, waiting, months } = props;
  const { t, url, format } = useView();
  const count = (id: "completed" | "yes" | "no" | "asked" | "answered" | "refused") => ({
    ...{ id, label: t(`follow-up.count.${id}`), number: true },
    cell: (row: Row) => row[id],
  });
  return (
    <>
      <PageHeader
        title={t("follow-up.desk")}
        lead={t("follow-up.desk.lead", { months: months.join(format.comma) })}
        actions={
          <>
            <a class="btn quiet" href={url(`${home}/stories`)}>
              {t("follow-up.stories")}
            </a>
            <a class="btn quiet" href={url("/console/capacity/alumni")}>
              {t("alumni.title")}
            </a>
          </>
        }
      />
      <Content>
        {waiting > 0 && (
          <Notice tone="warn" title={t("follow-up.stories.wait", { count: waiting })}>
            <p>
              <a href={url(`${home}/stories`)}>{t("follow-up.stories.read")}</a>
            </p>
          </Notice>
        )}
        {rows.length === 0 ? (
          <Empty title={t("follow-up.desk.none")} why={t("follow-up.desk.none.why")} />
        ) : (
          <Table
            caption={t("follow-up.desk")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("follow-up.activity"),
                heads: true,
                cell: ({ activity, title }: Row) => (
                  <a href={url(`/console/capacity/${activity}/follow-up`)}>
                    <Tell map={title} />
                  </a>
                ),
              },
              ...(["completed", "yes", "no", "asked", "answered", "refused"] as const).map(count),
            ]}
            rows={rows}
          />
        )}
      </Content>
    </>
  );
};

interface Answers {
  activity: string;
  title: string;
  items: readonly (Wave & { name: string | null })[];
  next: string | undefined;
}

/** Only for who may see personal data. */
export const AnswersPage: FC<Answers> = ({ items, next, title, activity }) => {
  const { t, url, format } = useView();
  const crumbs = [
    { href: url(home), label: t("follow-up.desk") },
    { href: url(`/console/capacity/${activity}`), label: title },
  ];
  return (
    <>
      <PageHeader
        title={t("follow-up.answers")}
        lead={t("follow-up.answers.lead")}
        crumbs={<Breadcrumb steps={crumbs} />}
      />
      <Content>
        {items.length === 0 && <Empty title={t("follow-up.answers.none")} why={t("follow-up.answers.none.why")} />}
        {items.map(({ name, months, answer }) => (
          <>
            <h2>
              <bdi>{name}</bdi>
              {format.comma + t("follow-up.after", { months })}
            </h2>
            {answer.none ? <p>{t("follow-up.none.yes")}</p> : <EngagementList engagements={answer.engagements} />}
            <Facts
              facts={[
                { label: t("follow-up.barriers"), value: answer.barriers && <bdi>{answer.barriers}</bdi> },
                { label: t("follow-up.help"), value: answer.help && <bdi>{answer.help}</bdi> },
              ]}
            />
          </>
        ))}
        <Pagination next={next} />
      </Content>
    </>
  );
};

interface Stories {
  offered: readonly KeptStory[];
  shown: readonly KeptStory[];
  next: string | undefined;
}

export const StoriesDeskPage: FC<Stories> = ({ offered, shown, next }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("follow-up.stories")}
        lead={t("follow-up.stories.lead")}
        crumbs={<Breadcrumb steps={[{ href: url(home), label: t("follow-up.desk") }]} />}
      />
      <Content>
        {offered.length + shown.length === 0 && (
          <Empty title={t("follow-up.stories.none")} why={t("follow-up.stories.none.why")} />
        )}
        {offered.length > 0 && <h2>{t("follow-up.story.offered")}</h2>}
        {offered.map((story) => (
          <StoryOnDesk story={story} acts={["publish", "decline"]} />
        ))}
        {shown.length > 0 && <h2>{t("follow-up.story.public")}</h2>}
        {shown.map((story) => (
          <StoryOnDesk story={story} acts={["decline"]} />
        ))}
        <Pagination next={next} />
      </Content>
    </>
  );
};

const StoryOnDesk: FC<{ story: KeptStory; acts: readonly ("publish" | "decline")[] }> = ({ story, acts }) => {
  const { t } = useView();
  const { id, title, text, lang, name } = story;
  return (
    <article>
      <h3 lang={lang}>
        <bdi>{title}</bdi>
      </h3>
      <Prose text={{ format: "plain", text: { [lang]: text } }} />
      <p class="muted">{name ? <bdi>{name}</bdi> : t("follow-up.story.nameless")}</p>
      <div class="acts">
        {acts.map((act) => (
          <PostButton
            to={`${home}/stories/${id}/${act}`}
            label={t(`follow-up.story.${act}`)}
            name={`${t(`follow-up.story.${act}`)}: ${title}`}
          />
        ))}
      </div>
    </article>
  );
};
