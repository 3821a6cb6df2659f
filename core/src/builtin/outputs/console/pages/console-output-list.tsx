import type { FC } from "hono/jsx";
import type { Output } from "../../../../content/types/index.ts";
import {
  ConsoleList,
  FilterSelect,
  Filters,
  FilterText,
  Status,
  Tell,
  Term,
  TermSelect,
  useView,
} from "../../../../web/index.ts";
import type { ReviewRow } from "../../review/review-table.ts";
import { stateOf } from "./console-output-page.tsx";

export const outputTabs = ["public", "inside", "withdrawn"] as const;
export type OutputsTab = (typeof outputTabs)[number];

interface Props {
  tab: OutputsTab;
  outputs: readonly Output[];
  reviews: ReadonlyMap<string, ReviewRow>;
  next: string | undefined;
  /** Forms that this person has begun. */
  drafts: readonly { id: string; title: string; saved: number }[];
  narrowed: boolean;
}

export const ConsoleOutputList: FC<Props> = ({ tab, outputs, reviews, next, drafts, narrowed }) => {
  const { t, format, site } = useView();
  return (
    <ConsoleList
      title={t("nav.outputs")}
      at="/console/outputs"
      start={{ href: "/console/outputs/drafts/new", label: t("console.new") }}
      tabs={{ all: outputTabs, current: tab }}
      drafts={drafts}
      filters={tab !== "withdrawn" && <Narrow tab={tab} />}
      columns={[
        { id: "title", label: t("form.title"), heads: true, cell: (one) => <Name output={one} tab={tab} /> },
        { id: "type", label: t("filter.type"), cell: ({ type }) => <Term vocabulary="output-types" term={type} /> },
        { id: "date", label: t("console.changed"), cell: ({ updated }) => format.date(updated, site.zone) },
        {
          id: "state",
          label: t("console.state"),
          cell: (one) => (
            <Status tone={tab === "public" ? "ok" : "calm"}>
              {t(tab === "withdrawn" ? "console.tab.withdrawn" : stateOf(one, reviews.get(one.id)))}
            </Status>
          ),
        },
      ]}
      rows={outputs}
      next={next}
      empty={{
        title: t(narrowed ? "empty.narrowed.title" : `console.empty.${tab}.title`),
        why: t(narrowed ? "empty.narrowed.why" : `console.empty.${tab}.why`),
        example: t("console.empty.example"),
      }}
    />
  );
};

const Narrow: FC<{ tab: OutputsTab }> = ({ tab }) => {
  const { t, now } = useView();
  return (
    <Filters label={t("filter.label")}>
      {tab !== "public" && <input type="hidden" name="tab" value={tab} />}
      <FilterText name="q" label={t("filter.q")} />
      <TermSelect name="type" label={t("filter.type")} any={t("filter.type.any")} vocabulary="output-types" />
      <FilterSelect name="year" label={t("filter.year")} any={t("filter.year.any")} options={years(now)} />
    </Filters>
  );
};

const Name: FC<{ output: Output; tab: OutputsTab }> = ({ output, tab }) => {
  const { t, url } = useView();
  if (tab !== "withdrawn") {
    return (
      <a href={url(`/console/outputs/${output.id}`)}>
        <Tell map={output.title} />
      </a>
    );
  }
  return (
    <>
      <Tell map={output.title} />
      <br />
      <a href={url(`/console/outputs/drafts/new?again=${output.id}`)}>{t("console.again")}</a>
    </>
  );
};

function years(now: number) {
  const last = new Date(now).getUTCFullYear();
  return Array.from({ length: last - 2005 }, (_, back) => ({ value: String(last - back), label: String(last - back) }));
}
