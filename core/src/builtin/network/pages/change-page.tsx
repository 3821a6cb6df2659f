import type { FC } from "hono/jsx";
import type { Peer } from "../../../plugin/index.ts";
import { Breadcrumb, Content, Form, Notice, PageHeader, Say, useView } from "../../../web/index.ts";
import { nameOf, sitePath } from "../peer-words.ts";

interface Props {
  change: "reject" | "unfollow" | "block";
  peer: Peer;
}

/** Before an exchange ends: what follows from it, and for whom. */
export const ChangePage: FC<Props> = ({ change, peer }) => {
  const { t, url } = useView();
  const name = nameOf(peer);
  const host = new URL(peer.origin).host;
  return (
    <>
      <PageHeader
        title={t(`do.${change}`)}
        crumbs={<Breadcrumb steps={[{ href: url("/console/network"), label: t("console.title") }]} />}
        lead={<bdi>{name}</bdi>}
      />
      <Content>
        <Notice tone="warn">
          <p>
            <Say id={`effect.${change}`} values={{ name, host }} />
          </p>
          {peer.waiting > 0 && change !== "unfollow" && <p>{t("effect.waiting", { count: peer.waiting })}</p>}
          <p>{t(`effect.${change}.back`)}</p>
        </Notice>
        <Form
          action={`/console/network/${change}`}
          submit={t(`do.${change}`)}
          others={
            <a class="btn quiet" href={url(sitePath(peer.actor))}>
              {t("leave")}
            </a>
          }
        >
          <input type="hidden" name="actor" value={peer.actor} />
        </Form>
      </Content>
    </>
  );
};
