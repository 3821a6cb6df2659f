import { ConsoleList, Status, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Lab, phaseOf } from "../../lab.ts";
import { toneOf } from "../../pages/lab-state.tsx";
import { draftsAt } from "../lab-form.tsx";

export const labTabs = ["open", "preparing", "closed"] as const;

interface Props {
  tab: (typeof labTabs)[number];
  labs: readonly Lab[];
  next: string | undefined;
  drafts: readonly { id: string; title: string; saved: number }[];
}

export const ConsoleLabsPage: FC<Props> = ({ tab, labs, next, drafts }) => {
  const { t, url, format, now } = useView();
  return (
    <ConsoleList
      title={t("console.title")}
      lead={t("console.lead")}
      at="/console/labs"
      start={{ href: `${draftsAt}/new`, label: t("console.new") }}
      others={
        <>
          <a class="btn quiet" href={url("/console/labs/elsewhere")}>
            {t("elsewhere.title")}
          </a>
          {/* Signals stand in the menu beside labs. */}
          {["trials", "pilots"].map((room) => (
            <a class="btn quiet" href={url(`/console/labs/${room}`)}>
              {t(`word.tab.${room}`)}
            </a>
          ))}
          <a class="btn quiet" href={url("/console/labs/consultations")}>
            {t("consultations.title")}
          </a>
        </>
      }
      tabs={{ all: labTabs, current: tab }}
      drafts={drafts}
      columns={[
        {
          id: "title",
          label: t("form.title"),
          heads: true,
          cell: ({ id, title }: Lab) => (
            <a href={url(`/console/labs/${id}`)}>
              <Tell map={title} />
            </a>
          ),
        },
        { id: "closes", label: t("form.closes"), cell: ({ closes }) => format.day(closes) },
        {
          id: "state",
          label: t("console.state"),
          cell: (lab) => <Status tone={toneOf(phaseOf(lab, now))}>{t(`phase.${phaseOf(lab, now)}`)}</Status>,
        },
      ]}
      rows={labs}
      next={next}
      empty={{ title: t(`console.empty.${tab}`), why: t("console.empty.why"), example: t("console.empty.example") }}
    />
  );
};
