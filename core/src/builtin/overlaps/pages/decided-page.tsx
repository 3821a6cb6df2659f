import type { FC } from "hono/jsx";
import { Content, Empty, PageHeader, Pagination, Status, Table, Tell, useView } from "../../../web/index.ts";
import type { SettledPair } from "../find-overlaps.ts";
import type { Thing } from "../thing.ts";
import { OverlapTabs } from "./overlap-tabs.tsx";

export const tones = { proposed: "warn", agreed: "ok", declined: "calm", open: "calm" } as const;

/** What came of pairs: the latest word on each, who said it and when. */
export const DecidedPage: FC<{ pairs: readonly SettledPair[]; next: string | undefined }> = ({ pairs, next }) => {
  const { t, url, format, site } = useView();
  const told = (thing: Thing | undefined) => (thing ? <Tell map={thing.name} /> : t("decided.gone"));
  return (
    <>
      <PageHeader title={t("decided.title")} lead={t("decided.lead")} />
      <Content>
        <OverlapTabs current="decided" />
        {pairs.length === 0 ? (
          <Empty title={t("decided.empty")} why={t("decided.empty.why")} />
        ) : (
          <Table
            caption={t("decided.title")}
            captionHidden
            columns={[
              {
                id: "pair",
                label: t("column.pair"),
                heads: true,
                cell: ({ one, other, decision }) => {
                  const names = (
                    <>
                      {told(one)} · {told(other)}
                    </>
                  );
                  if (!one || !other) return names;
                  return <a href={url(`/console/overlaps/${decision.one}/${decision.other}`)}>{names}</a>;
                },
              },
              {
                id: "what",
                label: t("column.what"),
                cell: ({ decision: { proposal, state } }) => (
                  <>
                    {t(`proposal.${proposal}`)} <Status tone={tones[state]}>{t(`state.${state}`)}</Status>
                  </>
                ),
              },
              {
                id: "note",
                label: t("form.note"),
                cell: ({ decision }) => decision.note && <bdi>{decision.note}</bdi>,
              },
              {
                id: "who",
                label: t("column.who"),
                cell: ({ decision: { by, at } }) => (
                  <>
                    <bdi>{by}</bdi>, {format.date(at, site.zone)}
                  </>
                ),
              },
            ]}
            rows={pairs}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};
