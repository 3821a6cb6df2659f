import { Empty, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabRoom } from "../lab-room.ts";
import type { Lab } from "../labs/lab.ts";
import { type Contribution, type FateKind, fates } from "./contribution.ts";
import { countByFate, listContributions } from "./list-contributions.ts";
import { ContributionList, ReportLink } from "./pages/contribution-list.tsx";

const latest = 5;

/** What people said, the latest on the lab's own page, and the way to all of it by what became of it. */
export const contributionsRoom: LabRoom = {
  section: async (ctx, lab) => {
    const counts = await countByFate(ctx.db, lab);
    const { items } = await listContributions(ctx.db, lab, { limit: latest });
    return <Said lab={lab} counts={counts} contributions={items} />;
  },
  desks: [{ path: "contributions", label: "contributions.title" }],
};

interface Props {
  lab: Lab;
  counts: Readonly<Record<FateKind, number>>;
  contributions: readonly Contribution[];
}

const Said: FC<Props> = ({ lab, counts, contributions }) => {
  const { t, url, format } = useView();
  const at = `/labs/${lab.id}/contributions`;
  return (
    <section>
      <h2>{t("contributions.title")}</h2>
      {contributions.length === 0 ? (
        <Empty title={t("contributions.none")} why={t("contributions.none.why")} />
      ) : (
        <>
          <ul class="share">
            {fates
              .filter((fate) => counts[fate] > 0)
              .map((fate) => (
                <li>
                  <a href={url(`${at}?fate=${fate}`)}>
                    {t(`fate.${fate}`)} ({format.number(counts[fate])})
                  </a>
                </li>
              ))}
          </ul>
          <ContributionList contributions={contributions} acts={(one) => <ReportLink one={one} />} />
          <p>
            <a href={url(at)}>{t("contributions.all")}</a>
          </p>
        </>
      )}
    </section>
  );
};
