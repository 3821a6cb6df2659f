import { type Parsed, Refusal } from "@nri-commons/core/kit";
import { type FormState, isLanguage, type PageEnv, publicForm, type Translate, textOf } from "@nri-commons/core/web";
import type { Context } from "hono";
import { contribute, reviseContribution } from "../contributions/change-contribution.ts";
import { type Contribution, contributionKinds, isRevisable, longestText } from "../contributions/contribution.ts";
import { contributionsOf } from "../contributions/contribution-store.ts";
import { takesMembers } from "../people/join-lab.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { behindSecret, findMine, type Mine } from "./find-mine.ts";
import { ContributePage } from "./pages/contribute-page.tsx";

/** What a member says in a lab: new, or with `:contribution` in other words. */
export function contributeForm(ctx: LabsCtx) {
  return publicForm({
    ...behindSecret,
    async show(c, state, status) {
      const mine = await findMine(ctx, c);
      const one = await saidIn(ctx, c, mine);
      const open = isOpen(ctx, mine) && (one === undefined || isRevisable(one));
      const start = one ? valuesOf(one) : { language: c.var.lang, kind: "evidence" };
      const page = { ...mine, open, state: { ...state, values: { ...start, ...state.values } } };
      const body = <ContributePage {...page} {...(one && { id: one.id })} />;
      const mistakes = state.problems.length > 0;
      const title = c.var.t(one ? "contribute.edit" : "contribute.title");
      return c.var.page({ title, status, mistakes, noIndex: true, body });
    },
    async accept(c, { values, key }) {
      const { t, view } = c.var;
      const mine = await findMine(ctx, c);
      const { member, path } = mine;
      const one = await saidIn(ctx, c, mine);
      if (!isOpen(ctx, mine) || (one !== undefined && !isRevisable(one)))
        return { problems: [{ path: "", message: t("contribute.closed") }] };
      const read = readWords(values, t);
      if (!read.ok) return read;
      if (one === undefined) await contribute(ctx, { member, ...read.value, key });
      else await reviseContribution(ctx, { member, id: one.id, ...read.value });
      return c.redirect(view.url(`${path}?done=said`), 303);
    },
  });
}

function isOpen(ctx: LabsCtx, { member, lab }: Mine): boolean {
  return member.state === "in" && takesMembers(ctx, lab);
}

/** What they said already, where the address names something; nobody else's. */
export async function saidIn(ctx: LabsCtx, c: Context<PageEnv>, { member }: Mine): Promise<Contribution | undefined> {
  const id = c.req.param("contribution");
  if (id === undefined) return undefined;
  const one = (await contributionsOf(ctx.db, member.id)).find((said) => said.id === id);
  if (one === undefined) throw new Refusal("not-found");
  return one;
}

function valuesOf({ kind, lang, text }: Contribution) {
  return { kind, language: lang, text: text.text[lang] ?? "" };
}

function readWords(
  values: FormState["values"],
  t: Translate,
): Parsed<Pick<Contribution, "kind" | "lang"> & { text: string }> {
  const [text, lang] = [textOf(values, "text"), textOf(values, "language")];
  const kind = contributionKinds.find((one) => one === textOf(values, "kind"));
  const problems = [
    ...(kind === undefined ? [{ path: "kind", message: t("problem.kind") }] : []),
    ...(text === "" ? [{ path: "text", message: t("problem.text") }] : []),
    ...(text.length > longestText ? [{ path: "text", message: t("problem.long", { most: longestText }) }] : []),
    ...(isLanguage(lang) ? [] : [{ path: "language", message: t("problem.language") }]),
  ];
  return kind === undefined || problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { kind, lang, text } };
}
