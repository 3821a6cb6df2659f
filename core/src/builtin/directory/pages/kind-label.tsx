import type { FC } from "hono/jsx";
import { Term, useView } from "../../../web/index.ts";

/** One of a kind: `National initiative`; a kind that only others know by its own word. */
export const KindLabel: FC<{ kind: string }> = ({ kind }) => {
  const { t } = useView();
  const key = `kind.one.${kind}`;
  return t.has(key) ? <bdi>{t(key)}</bdi> : <Term vocabulary="initiative-kinds" term={kind} />;
};

/** All of a kind: `National initiatives`. */
export const KindHeading: FC<{ kind: string }> = ({ kind }) => {
  const { t } = useView();
  const key = `kind.many.${kind}`;
  return t.has(key) ? <bdi>{t(key)}</bdi> : <Term vocabulary="initiative-kinds" term={kind} />;
};
