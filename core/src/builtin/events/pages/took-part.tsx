import type { FC } from "hono/jsx";
import { type Figures, termLabel } from "../../../content/types/index.ts";
import { Figure, Say, StatTable, useView } from "../../../web/index.ts";

const counts = ["total", "registered", "onsite", "online", "countries", "sessions"] as const;
const breakdowns = [
  { field: "byStakeholderGroup", vocabulary: "stakeholder-groups", label: "took.group" },
  { field: "byRegionalGroup", vocabulary: "regional-groups", label: "took.region" },
] as const;

/** Who took part, as each source reported it; what is missing was not reported and is not shown as nothing. */
export const TookPart: FC<{ figures: readonly Figures[] }> = ({ figures }) => {
  const { t } = useView();
  return (
    <section aria-labelledby="took-part">
      <h2 id="took-part">{t("took.title")}</h2>
      {figures.map((reported) => (
        <>
          <div class="figures">
            {counts.map(
              (count) => reported[count] !== undefined && <Figure value={reported[count]} label={t(`took.${count}`)} />,
            )}
          </div>
          {breakdowns.map(({ field, vocabulary, label }) => (
            <Groups figures={reported} field={field} vocabulary={vocabulary} label={label} />
          ))}
          <p class="muted small">
            <Say id="took.by" values={{ source: reported.reportedBy }} />
          </p>
        </>
      ))}
    </section>
  );
};

interface GroupsProps {
  figures: Figures;
  field: (typeof breakdowns)[number]["field"];
  vocabulary: string;
  label: string;
}

const Groups: FC<GroupsProps> = ({ figures, field, vocabulary, label }) => {
  const { t, lang } = useView();
  const groups = Object.entries(figures[field] ?? {});
  if (groups.length === 0) return null;
  const rows = groups.map(([term, value]) => ({ label: termLabel({ vocabulary, term }, lang).text, value }));
  const heads = { label: t(label), value: t(figures.unit === "percent" ? "took.percent" : "took.people") };
  return <StatTable caption={t(label)} heads={heads} rows={rows.toSorted((one, other) => other.value - one.value)} />;
};
