import type { FC } from "hono/jsx";
import type { Peer, PeerDecision } from "../../../plugin/index.ts";
import {
  Content,
  Empty,
  Form,
  type FormState,
  GuardFields,
  Notice,
  PageHeader,
  PostButton,
  Table,
  TextField,
  useView,
} from "../../../web/index.ts";
import type { OrderRow } from "../network-ctx.ts";
import { nameOf, sitePath } from "../peer-words.ts";
import { PeerState, When } from "./peer-state.tsx";

interface Props {
  peers: readonly Peer[];
  decisions: readonly PeerDecision[];
  orders: readonly OrderRow[];
  keepsRegistry: boolean;
  usesRegistry: boolean;
  mayChange: boolean;
  state: FormState | undefined;
}

export const NetworkPage: FC<Props> = ({ peers, decisions, orders, mayChange, state, ...registry }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("console.title")} lead={t("console.lead")} />
      <Content>
        {orders.map((one) => (
          <Order order={one} mayChange={mayChange} />
        ))}
        {peers.length === 0 ? (
          <Empty title={t("empty.title")} why={t("empty.why")} example={t("empty.example")} />
        ) : (
          <Table
            caption={t("console.caption")}
            captionHidden
            columns={[
              {
                id: "site",
                label: t("column.site"),
                heads: true,
                cell: (peer) => (
                  <a href={url(sitePath(peer.actor))}>
                    <bdi>{nameOf(peer)}</bdi>
                  </a>
                ),
              },
              { id: "state", label: t("column.state"), cell: (peer) => <PeerState peer={peer} /> },
              { id: "sent", label: t("column.sent"), cell: (peer) => <When at={peer.lastDelivered} /> },
              { id: "heard", label: t("column.heard"), cell: (peer) => <When at={peer.lastReceived} /> },
            ]}
            rows={peers}
          />
        )}
        {mayChange && (
          <section aria-labelledby="add">
            <h2 id="add">{t("add.title")}</h2>
            <Form action="/console/network/follow" submit={t("add.do")} {...(state && { state })}>
              <TextField name="site" label={t("add.site")} hint={t("add.hint")} inputmode="url" />
            </Form>
          </section>
        )}
        <Decided decisions={decisions} mayChange={mayChange} />
        <ul class="row-acts">
          {registry.usesRegistry && !registry.keepsRegistry && (
            <li>
              <a href={url("/console/network/registry")}>{t("registry.title")}</a>
            </li>
          )}
          {registry.keepsRegistry && (
            <li>
              <a href={url("/console/network/health")}>{t("health.title")}</a>
            </li>
          )}
          {registry.keepsRegistry && mayChange && (
            <li>
              <a href={url("/console/network/registry/offers")}>{t("offers.title")}</a>
            </li>
          )}
          <li>
            <a href={url("/console/network/refused")}>{t("refused.title")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};

const Order: FC<{ order: OrderRow; mayChange: boolean }> = ({
  order: { id, kind, target, state, problem },
  mayChange,
}) => {
  const { t } = useView();
  if (state === "waiting") {
    return (
      <Notice>
        <p>{t(`order.${kind}.waiting`, { target })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={t(`order.${kind}.failed`, { target })}>
      <p>{t("order.check")}</p>
      <details class="small">
        <summary>{t("reason")}</summary>
        <p>
          <bdi>{problem}</bdi>
        </p>
      </details>
      {mayChange && <PostButton to="/console/network/forget" label={t("order.forget")} look="plain" values={{ id }} />}
    </Notice>
  );
};

/** What was decided here about sites, whatever the registry says; a blocked one may be in no other list. */
const Decided: FC<{ decisions: readonly PeerDecision[]; mayChange: boolean }> = ({ decisions, mayChange }) => {
  const { t, format, site, url } = useView();
  if (decisions.length === 0) return null;
  return (
    <>
      <h2>{t("decided.title")}</h2>
      <Table
        caption={t("decided.title")}
        captionHidden
        columns={[
          { id: "site", label: t("column.site"), heads: true, cell: ({ target }) => <bdi dir="ltr">{target}</bdi> },
          { id: "state", label: t("column.state"), cell: ({ decision }) => t(`decided.${decision}`) },
          { id: "since", label: t("column.since"), cell: ({ since }) => format.date(since, site.zone) },
          ...(mayChange
            ? [
                {
                  id: "do",
                  label: t("column.do"),
                  cell: ({ target, decision }: PeerDecision) => (
                    <form
                      method="post"
                      action={url(`/console/network/${decision === "blocked" ? "unblock" : "undecide"}`)}
                    >
                      <GuardFields />
                      <input type="hidden" name="host" value={target} />
                      <button type="submit" class="plain">
                        {t(decision === "blocked" ? "do.unblock" : "do.undecide")}
                      </button>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
        rows={decisions}
      />
    </>
  );
};
