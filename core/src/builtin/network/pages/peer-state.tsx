import type { FC } from "hono/jsx";
import type { Peer } from "../../../plugin/index.ts";
import { Say, Status, useView } from "../../../web/index.ts";
import { nameOf, stateOf } from "../peer-words.ts";

/** How it goes with a site, in a word and a sentence. */
export const PeerState: FC<{ peer: Peer }> = ({ peer }) => {
  const { t, format, site } = useView();
  const { key, tone } = stateOf(peer);
  const { waiting: count, nextTry } = peer;
  const time = nextTry === undefined ? t("soon") : format.dateTime(nextTry, site.zone);
  return (
    <>
      <Status tone={tone}>{t(`state.${key}`)}</Status>{" "}
      <Say id={`says.${key}`} values={{ name: nameOf(peer), time, count }} />
    </>
  );
};

/** An instant in words, or that there was none. */
export const When: FC<{ at: number | undefined }> = ({ at }) => {
  const { t, format, now } = useView();
  return <>{at === undefined ? t("never") : format.ago(at, now)}</>;
};
