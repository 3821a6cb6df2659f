import { SideBox, StatTable, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabRoom } from "../lab-room.ts";
import type { Lab } from "../labs/lab.ts";
import { countMembers, type MemberFigures } from "./count-members.ts";
import { takesMembers } from "./join-lab.ts";
import { smallest } from "./member.ts";

/** Who takes part: the way in, figures without names, and who wants to be named. */
export const peopleRoom: LabRoom = {
  action: (ctx, lab) => takesMembers(ctx, lab) && <JoinLink lab={lab} />,
  aside: async (ctx, lab) => (
    <PeopleBox lab={lab} takes={takesMembers(ctx, lab)} figures={await countMembers(ctx.db, lab.id)} />
  ),
  desks: [{ path: "members", label: "members.title" }],
};

const JoinLink: FC<{ lab: Lab }> = ({ lab }) => {
  const { t, url } = useView();
  return (
    <a class="btn" href={url(`/labs/${lab.id}/join`)}>
      {t("join.title")}
    </a>
  );
};

const PeopleBox: FC<{ lab: Lab; takes: boolean; figures: MemberFigures }> = ({ lab, takes, figures }) => {
  const { t, format } = useView();
  const { total, groups, regions, newcomers, named } = figures;
  const { source } = lab;
  return (
    <SideBox title={t("people.title")}>
      {!takes && source?.url && lab.state === "open" && (
        <p>
          <a class="btn quiet" href={source.url} rel="noopener">
            {t("join.there")}
          </a>
        </p>
      )}
      <p>{total === undefined ? t("people.few", { smallest }) : t("people.total", { count: total })}</p>
      {newcomers !== undefined && <p>{t("people.newcomers", { share: format.percent(newcomers) })}</p>}
      {groups.length > 0 && <Counts id="group" rows={groups} vocabulary="stakeholder-groups" />}
      {regions.length > 0 && <Counts id="region" rows={regions} vocabulary="regional-groups" />}
      {named.length > 0 && (
        <>
          <h3>{t("people.named")}</h3>
          <ul>
            {named.map(({ name, group, isConvenor }) => (
              <li>
                <bdi>{name}</bdi>{" "}
                <span class="muted">
                  (<Term vocabulary="stakeholder-groups" term={group} />
                  {isConvenor && <>, {t("role.convenor")}</>})
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </SideBox>
  );
};

interface CountsProps {
  id: string;
  vocabulary: string;
  rows: readonly { term: string; count: number }[];
}

const Counts: FC<CountsProps> = ({ id, rows, vocabulary }) => {
  const { t } = useView();
  return (
    <StatTable
      caption={t(`people.by-${id}`)}
      heads={{ label: t(`people.${id}`), value: t("people.count") }}
      rows={rows.map(({ term, count }) => ({ label: <Term vocabulary={vocabulary} term={term} />, value: count }))}
    />
  );
};
