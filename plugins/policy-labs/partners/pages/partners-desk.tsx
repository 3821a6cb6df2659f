import type { Peer } from "@nri-commons/core/plugin";
import {
  Content,
  Empty,
  Form,
  type FormState,
  Notice,
  PageHeader,
  PostButton,
  SelectField,
  Status,
  Table,
  TextArea,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { DeskCrumbs } from "../../labs/console/pages/desk-crumbs.tsx";
import type { Lab } from "../../labs/lab.ts";
import type { PartnerRow } from "../partner-tables.ts";

interface Props {
  lab: Lab;
  rows: readonly PartnerRow[];
  peers: readonly Peer[];
  state: FormState;
  done: boolean;
}

/** Other initiatives at a lab of ours: who was asked, who asks, who is in. */
export const PartnersDesk: FC<Props> = ({ lab, rows, peers, state, done }) => {
  const { t } = useView();
  const at = `/console/labs/${lab.id}/partners`;
  const nameOf = (actor: string) => peers.find((peer) => peer.actor === actor)?.name ?? new URL(actor).host;
  const free = peers.filter(
    ({ actor }) => !rows.some((row) => row.actor === actor && ["asked", "accepted"].includes(row.state)),
  );
  return (
    <>
      <PageHeader title={t("partners.title")} crumbs={<DeskCrumbs lab={lab} />} lead={t("partners.lead")} />
      <Content>
        {done && <Notice tone="ok" title={t("console.done.changed")} live />}
        {rows.length === 0 ? (
          <Empty title={t("partners.none")} why={t("partners.none.why")} />
        ) : (
          <Table
            caption={t("partners.title")}
            captionHidden
            columns={[
              {
                id: "name",
                label: t("partners.name"),
                heads: true,
                cell: ({ actor }: PartnerRow) => <bdi>{nameOf(actor)}</bdi>,
              },
              { id: "words", label: t("partners.words"), cell: ({ words, answer }) => <bdi>{answer || words}</bdi> },
              {
                id: "state",
                label: t("console.state"),
                cell: (row) => <Status tone={row.state === "accepted" ? "ok" : "calm"}>{t(stateOf(row))}</Status>,
              },
              {
                id: "do",
                label: t("members.do"),
                cell: (row) =>
                  actsOf(row).map((act) => (
                    <PostButton
                      to={`${at}/${row.id}/${act}`}
                      label={t(`partners.${act}`)}
                      name={t("members.act", { act: t(`partners.${act}`), name: nameOf(row.actor) })}
                      look="plain"
                    />
                  )),
              },
            ]}
            rows={rows}
          />
        )}
        <h2>{t("partners.invite")}</h2>
        {lab.state !== "open" || free.length === 0 ? (
          <p>{t(lab.state === "open" ? "partners.nobody" : "partners.closed")}</p>
        ) : (
          <Form action={at} state={state} submit={t("members.invite.do")}>
            <SelectField
              name="actor"
              label={t("partners.name")}
              options={free.map(({ actor }) => ({ value: actor, label: nameOf(actor) }))}
              empty={t("form.choose")}
            />
            <TextArea name="words" label={t("partners.words")} rows={3} optional />
          </Form>
        )}
      </Content>
    </>
  );
};

function stateOf({ state, ours }: PartnerRow): string {
  return state === "asked" ? `partner.asked.${ours === 1 ? "ours" : "theirs"}` : `partner.${state}`;
}

function actsOf({ state, ours }: PartnerRow): ("accept" | "decline" | "end")[] {
  if (state === "accepted") return ["end"];
  return state === "asked" && ours === 0 ? ["accept", "decline"] : [];
}
