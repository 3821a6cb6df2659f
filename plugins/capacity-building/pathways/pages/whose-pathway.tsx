import { OriginBadge } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Pathway } from "../pathway.ts";

/** The site that a pathway comes from, with the way to its page there; nothing for one of this site. */
export const WhosePathway: FC<{ pathway: Pathway; names: ReadonlyMap<string, string> }> = ({
  pathway: { source },
  names,
}) => source && <OriginBadge source={{ kind: "remote", ...source }} name={names.get(source.owner)} />;
