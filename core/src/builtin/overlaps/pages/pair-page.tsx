import type { FC } from "hono/jsx";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Facts,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Say,
  Status,
  Table,
  Tell,
  TextArea,
  useView,
} from "../../../web/index.ts";
import type { WholePair } from "../find-overlaps.ts";
import type { Organiser } from "../organiser-of.ts";
import { decisionStates, proposals } from "../overlaps-ctx.ts";
import { pathOf, type Thing } from "../thing.ts";
import { tones } from "./decided-page.tsx";
import { TellOrganisers } from "./tell-organisers.tsx";
import { WhyOverlap } from "./why-overlap.tsx";

interface Props {
  title: string;
  pair: WholePair;
  /** Of the one and of the other. */
  organisers: readonly Organiser[];
  /** Whole addresses of the pages of both. */
  pages: readonly string[];
  state: FormState;
}

/** Two things side by side: what they have in common, the word on them, how both organisers hear of it, and what was said before. */
export const PairPage: FC<Props> = ({ title, pair, organisers, pages, state }) => {
  const { t, url, format, site } = useView();
  const { one, other, overlap, decisions } = pair;
  const [latest] = decisions;
  const known = latest && { proposal: latest.proposal, state: latest.state, note: latest.note };
  const shown = state.problems.length > 0 ? state : { values: known ?? { state: "proposed" }, problems: [] };
  return (
    <>
      <PageHeader
        title={title}
        crumbs={<Breadcrumb steps={[{ href: url("/console/overlaps"), label: t("list.title") }]} />}
        lead={overlap ? <WhyOverlap overlap={overlap} topics /> : t("pair.no-more")}
      />
      <Content>
        {latest && latest.state !== "open" && (
          <Notice tone="ok" title={t(`proposal.${latest.proposal}`)} live>
            <p>
              <Status tone={tones[latest.state]}>{t(`state.${latest.state}`)}</Status>{" "}
              <Say id="pair.decided" values={{ name: latest.by, when: format.dateTime(latest.at, site.zone) }} />
            </p>
          </Notice>
        )}
        <Side thing={one} organiser={organisers[0]} />
        <Side thing={other} organiser={organisers[1]} />
        <TellOrganisers pair={pair} organisers={organisers} pages={pages} proposal={latest?.proposal} />
        <h2>{t("form.title")}</h2>
        <Form action={`/console/overlaps/${one.id}/${other.id}`} state={shown} submit={t("form.do")}>
          <ChoiceField
            name="proposal"
            label={t("form.proposal")}
            options={proposals.map((value) => ({ value, label: t(`proposal.${value}`) }))}
          />
          <ChoiceField
            name="state"
            label={t("form.state")}
            options={decisionStates
              .filter((value) => value !== "open" || latest !== undefined)
              .map((value) => ({ value, label: t(`state.${value}`) }))}
          />
          <TextArea name="note" label={t("form.note")} hint={t("form.note.hint")} rows={3} optional />
        </Form>
        {decisions.length > 1 && (
          <Table
            caption={t("pair.before")}
            columns={[
              { id: "when", label: t("column.when"), heads: true, cell: ({ at }) => format.date(at, site.zone) },
              {
                id: "what",
                label: t("column.what"),
                cell: (decision) => `${t(`proposal.${decision.proposal}`)} · ${t(`state.${decision.state}`)}`,
              },
              { id: "note", label: t("form.note"), cell: ({ note }) => note && <bdi>{note}</bdi> },
              { id: "who", label: t("column.by"), cell: ({ by }) => <bdi>{by}</bdi> },
            ]}
            rows={decisions.slice(1)}
          />
        )}
      </Content>
    </>
  );
};

const Side: FC<{ thing: Thing; organiser: Organiser | undefined }> = ({ thing, organiser }) => {
  const { t, url, format } = useView();
  return (
    <section>
      <h2>
        <a href={url(pathOf(thing))}>
          <Tell map={thing.name} />
        </a>
      </h2>
      <Facts
        facts={[
          { label: t("fact.who"), value: organiser && <bdi>{organiser.name}</bdi> },
          { label: t("fact.when"), value: format.when(thing) },
          { label: t("fact.where"), value: thing.place?.locality && <bdi>{thing.place.locality}</bdi> },
        ]}
      />
    </section>
  );
};
