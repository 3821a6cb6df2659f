import { Breadcrumb, OriginBadge, PageHeader, Prose, SideBox, Split, Tell, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { PassOn } from "../../travel/pages/pass-on.tsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import { sourceOf } from "./demand-card.tsx";
import { ScopeFacts } from "./scope-facts.tsx";

interface Props {
  of: "requests" | "offers";
  item: CapacityRequest | CapacityOffer;
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
  mark: Child;
  /** What one can do about it. */
  act: { to: string; label: string } | undefined;
  side: { title: string; body: Child };
  text: CapacityOffer["about"];
  who: { label: string; value: Child };
  children?: Child;
}

/** One request or offer as everybody sees it; what follows below its facts is each one's own. */
export const DemandPage: FC<Props> = ({ of, item, names, mark, act, side, text, who, children }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={item.title} />}
        crumbs={<Breadcrumb steps={[{ href: url(`/capacity/${of}`), label: t(`${of}.title`) }]} />}
        kicker={mark}
        lead={item.source && <OriginBadge source={sourceOf(item)} name={names.get(item.source.owner)} />}
        actions={
          act && (
            <a class="btn" href={url(act.to)}>
              {act.label}
            </a>
          )
        }
      />
      <Split
        asideLabel={side.title}
        aside={
          <>
            <SideBox title={side.title}>{side.body}</SideBox>
            <PassOn title={item.title} path={`/capacity/${of}/${item.id}`} />
          </>
        }
      >
        <Prose text={{ format: "plain", text }} />
        <ScopeFacts scope={item} first={[who]} />
        {children}
      </Split>
    </>
  );
};
