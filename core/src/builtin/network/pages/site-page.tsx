import type { FC } from "hono/jsx";
import type { Peer } from "../../../plugin/index.ts";
import { Breadcrumb, Content, ExternalLink, Facts, PageHeader, PostButton, useView } from "../../../web/index.ts";
import { changesOf, nameOf } from "../peer-words.ts";
import { PeerState, When } from "./peer-state.tsx";

const needsPage: readonly string[] = ["reject", "unfollow", "block"];

/** One other site: how it goes, and what can be decided. */
export const SitePage: FC<{ peer: Peer; mayChange: boolean }> = ({ peer, mayChange }) => {
  const { t, url } = useView();
  const changes = mayChange ? changesOf(peer) : [];
  const actor = new URLSearchParams({ actor: peer.actor });
  return (
    <>
      <PageHeader
        title={<bdi>{nameOf(peer)}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url("/console/network"), label: t("console.title") }]} />}
        lead={<PeerState peer={peer} />}
      />
      <Content>
        <Facts
          facts={[
            {
              label: t("fact.address"),
              value: <ExternalLink href={peer.origin}>{new URL(peer.origin).host}</ExternalLink>,
            },
            { label: t("fact.following"), value: t(`following.${peer.following}`) },
            { label: t("fact.follower"), value: t(`follower.${peer.follower}`) },
            { label: t("column.sent"), value: <When at={peer.lastDelivered} /> },
            { label: t("column.heard"), value: <When at={peer.lastReceived} /> },
            { label: t("fact.waiting"), value: t("items", { count: peer.waiting }) },
          ]}
        />
        {mayChange && (
          <>
            <h2>{t("column.do")}</h2>
            <ul class="row-acts">
              {changes.map((change) => (
                <li>
                  {needsPage.includes(change) ? (
                    <a href={url(`/console/network/${change}?${actor}`)}>{t(`do.${change}`)}</a>
                  ) : (
                    <Act peer={peer} change={change} />
                  )}
                </li>
              ))}
              {peer.waiting > 0 && peer.state !== "blocked" && (
                <li>
                  <Act peer={peer} change="resend" />
                </li>
              )}
            </ul>
          </>
        )}
      </Content>
    </>
  );
};

const Act: FC<{ peer: Peer; change: string }> = ({ peer, change }) => {
  const { t } = useView();
  return (
    <PostButton
      to={`/console/network/${change}`}
      label={t(`do.${change}`)}
      look="plain"
      values={{ [change === "follow" ? "site" : "actor"]: peer.actor }}
    />
  );
};
