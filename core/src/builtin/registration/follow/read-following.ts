import type { Event } from "../../../content/types/index.ts";
import type { Problem } from "../../../kit/index.ts";
import { type FormState, listOf, type Translate } from "../../../web/index.ts";
import { lineOf } from "../read-place.ts";
import { type Following, type FollowKind, followKinds } from "./following.ts";

type Values = FormState["values"];

interface Given {
  sessions: readonly Event[];
  languages: readonly string[];
}

/** What the form says: a language for each kind, and what is needed at which session. */
export function readFollowing(
  values: Values,
  { sessions, languages }: Given,
  t: Translate,
): { ok: true; value: Following[] } | { ok: false; problems: Problem[] } {
  const languageOf = (kind: FollowKind): string => {
    const said = lineOf(values, kind);
    return kind === "sign" ? said.slice(0, 60) : (languages.find((one) => one === said) ?? "");
  };
  const value = sessions.flatMap(({ id }) =>
    followKinds
      .filter((kind) => listOf(values, `s.${id}`).includes(kind))
      .map((kind) => ({ session: id, kind, language: languageOf(kind) })),
  );
  const without = followKinds.filter((kind) => value.some((one) => one.kind === kind && one.language === ""));
  if (without.length === 0) return { ok: true, value };
  return { ok: false, problems: without.map((path) => ({ path, message: t(`follow.problem.${path}`) })) };
}

/** The same as the form shows it. */
export function followValues(following: readonly Following[]): Values {
  const languages = followKinds.flatMap((kind) => {
    const told = following.find((one) => one.kind === kind);
    return told ? [[kind, told.language] as const] : [];
  });
  const bySession = Map.groupBy(following, ({ session }) => session);
  const ticked = [...bySession].map(([session, all]) => [`s.${session}`, all.map(({ kind }) => kind)] as const);
  return Object.fromEntries<string | readonly string[]>([...languages, ...ticked]);
}
