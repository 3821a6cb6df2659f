import type { FC } from "hono/jsx";
import { isAhead } from "../../content/types/index.ts";
import type { Slot } from "../../plugin/index.ts";
import { SideBox, useView } from "../../web/index.ts";
import type { RequestKind } from "./request.ts";
import type { RequestsCtx } from "./requests-ctx.ts";

/** Beside an expert: whoever wants to invite them asks here, with the page named already. */
export const expertBox: Slot<RequestsCtx> = async (_ctx, { subject }) =>
  subject === undefined ? null : <AskBox kind="expert" about={`/experts/${subject.id}`} />;

/** Beside an event of ours that lies ahead: whoever needs something to take part asks for it. */
export const eventBox: Slot<RequestsCtx> = async (ctx, { subject, viewer }) => {
  const event = subject && (await ctx.events.find(subject.id, viewer));
  if (event?.source.kind !== "local" || event.superEvent !== undefined || !isAhead(event, ctx.clock.now())) return null;
  return <AskBox kind="support" about={`/events/${event.id}`} />;
};

const AskBox: FC<{ kind: RequestKind; about: string }> = ({ kind, about }) => {
  const { t, url } = useView();
  return (
    <SideBox title={t(`box.${kind}.title`)}>
      <p>{t(`box.${kind}.why`)}</p>
      <p>
        <a href={url(`/ask/${kind}?about=${about}`)} rel="nofollow">
          {t(`kind.${kind}`)}
        </a>
      </p>
    </SideBox>
  );
};
