import { Empty, Pagination, PostButton, Status, Table, Term, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { From } from "../../applications/pages/selection-page.tsx";
import type { Person } from "../../people/person.ts";
import { fulfils, type Rule } from "../cohort.ts";
import type { Progress } from "../done-of.ts";
import type { Participant, ParticipantState } from "../participant.ts";

interface Props {
  path: string;
  participants: readonly Participant[];
  people: ReadonlyMap<string, Person>;
  progress: Progress;
  rule: Rule;
  next: string | undefined;
}

const tones: Readonly<Record<ParticipantState, Tone>> = { in: "calm", left: "warn", completed: "ok" };

export const CohortList: FC<Props> = ({ path, participants, people, progress, rule, next }) => {
  const { t, url } = useView();
  const { asked, done } = progress;
  const add = { href: url(`${path}/cohort/add`), label: t("cohort.add") };
  if (participants.length === 0) return <Empty title={t("cohort.none")} why={t("cohort.none.why")} action={add} />;
  const hasRule = rule.share !== undefined || rule.allTasks;
  const of = (count: number | undefined, all: number) => t("cohort.of", { count: count ?? 0, all });
  return (
    <>
      <Table
        caption={t("cohort.people")}
        captionHidden
        columns={[
          {
            id: "name",
            label: t("people.name"),
            heads: true,
            cell: ({ id, person }: Participant) => (
              <a href={url(`${path}/cohort/${id}`)}>
                <bdi>{people.get(person)?.name}</bdi>
              </a>
            ),
          },
          {
            id: "group",
            label: t("people.group"),
            cell: ({ person }) => {
              const group = people.get(person)?.group;
              return group && <Term vocabulary="stakeholder-groups" term={group} />;
            },
          },
          { id: "from", label: t("people.from"), cell: ({ person }) => <From of={people.get(person) ?? {}} /> },
          {
            id: "attended",
            label: t("attend.title"),
            number: true,
            cell: ({ id }) => of(done.get(id)?.attended, asked.sittings),
          },
          {
            id: "tasks",
            label: t("task.title"),
            number: true,
            cell: ({ id }) => of(done.get(id)?.handedIn, asked.tasks),
          },
          {
            id: "state",
            label: t("cohort.standing"),
            cell: ({ id, state }) => (
              <>
                <Status tone={tones[state]}>{t(`cohort.standing.${state}`)}</Status>
                {state === "in" && fulfils(rule, done.get(id) ?? { attended: 0, handedIn: 0 }, asked) && (
                  <Status tone="warn">{t("cohort.fulfils")}</Status>
                )}
              </>
            ),
          },
        ]}
        rows={participants}
      />
      <Pagination next={next} />
      <div class="acts">
        <a class="btn" href={add.href}>
          {add.label}
        </a>
        {hasRule && <PostButton to={`${path}/cohort/complete`} label={t("cohort.complete")} />}
      </div>
      {!hasRule && <p class="hint">{t("cohort.no-rule")}</p>}
      <p>
        <a href={url(`${path}/cohort.csv`)}>{t("cohort.csv")}</a>
      </p>
    </>
  );
};
