import { termLabel } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import { Table, Tell, Term, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { agreementOn, type Position, type Risk, stancesOf } from "../risk.ts";

interface Props {
  risk: Risk;
  /** What can be done with what one group says. */
  acts?: ((position: Position) => Child) | undefined;
}

/** Where groups see a risk alike and where not, in words; what each of them says stands in the table below. */
export const Disagreement: FC<Props> = ({ risk, acts }) => {
  const { t, lang, format } = useView();
  const state = agreementOn(risk);
  const name = (group: string) => termLabel({ vocabulary: "stakeholder-groups", term: group }, lang).text;
  const differing = (["likelihood", "impact"] as const).filter((of) => stancesOf(risk, of).length > 1);
  return (
    <>
      {state !== "differing" && <p>{t(`risk.${state}`, { count: risk.positions.length })}</p>}
      {differing.map((of) => (
        <p>
          {t(`risk.differ.${of}`)}{" "}
          {stancesOf(risk, of)
            .map(({ level, groups }) =>
              t("risk.stance", { level: t(`level.${level}`), groups: format.list(groups.map(name)) }),
            )
            .join(" · ")}
        </p>
      ))}
      {risk.positions.length > 0 && (
        <Table
          caption={`${t("risk.positions")}: ${pickLanguage(risk.title, lang)?.text ?? ""}`}
          columns={[
            {
              id: "group",
              label: t("word.group"),
              heads: true,
              cell: ({ group }: Position) => <Term vocabulary="stakeholder-groups" term={group} />,
            },
            { id: "likelihood", label: t("risk.likelihood"), cell: (one: Position) => t(`level.${one.likelihood}`) },
            { id: "impact", label: t("risk.impact"), cell: (one: Position) => t(`level.${one.impact}`) },
            { id: "note", label: t("position.note"), cell: ({ note }: Position) => (note ? <Tell map={note} /> : "–") },
            ...(acts ? [{ id: "acts", label: t("members.do"), cell: acts }] : []),
          ]}
          rows={risk.positions}
        />
      )}
    </>
  );
};
