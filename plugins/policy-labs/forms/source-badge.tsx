import { OriginBadge } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

interface Props {
  of: { iri: string; source?: { origin: string; owner: string; url?: string | undefined } | undefined };
  /** What its site calls itself. */
  name: string | undefined;
}

/** Of something of another site: where it comes from. */
export const SourceBadge: FC<Props> = ({ of: { iri, source }, name }) =>
  source === undefined ? null : <OriginBadge source={{ kind: "remote", iri, ...source }} name={name} />;
