import type { Parsed, Problem } from "@nri-commons/core/kit";
import { type FormState, languages, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import { giverKinds, type NewOffer, offerCosts } from "./capacity-offer.ts";
import { isWholeAddress } from "./parse-request.ts";
import { parseScope, scopeValues, tooLong } from "./parse-scope.ts";

type Values = FormState["values"];

interface Context {
  t: Translate;
  lang: string;
  /** What is changed. */
  known?: NewOffer | undefined;
}

/** What the form says, or what is wrong with it, each at its field. */
export function parseOffer(values: Values, { t, lang, known }: Context): Parsed<NewOffer> {
  const text = (field: "title" | "about" | "terms") => readOwnText(values, field, { lang, known: known?.[field] });
  const [title, about, terms] = [text("title"), text("about"), text("terms")];
  const giver = textOf(values, "giver").replace(/\s+/g, " ");
  const moreAt = textOf(values, "moreAt");
  const { scope, problems: others } = parseScope(values, t);
  const problems: Problem[] = [
    ...(title === undefined || tooLong(title, 200) ? [{ path: "title", message: t("demand.problem.title") }] : []),
    ...(about === undefined || tooLong(about, 4000) ? [{ path: "about", message: t("demand.problem.text") }] : []),
    ...(giver === "" || giver.length > 200 ? [{ path: "giver", message: t("offer.problem.giver") }] : []),
    ...others,
    ...(tooLong(terms, 4000) ? [{ path: "terms", message: t("demand.problem.text") }] : []),
    ...(moreAt !== "" && !isWholeAddress(moreAt) ? [{ path: "moreAt", message: t("demand.problem.address") }] : []),
  ];
  if (problems.length > 0 || title === undefined || about === undefined) return { ok: false, problems };
  const value: NewOffer = {
    ...scope,
    ...{ title, about, giver },
    giverKind: giverKinds.find((one) => one === textOf(values, "giverKind")) ?? "initiative",
    cost: offerCosts.find((one) => one === textOf(values, "cost")),
    ...(terms && { terms }),
    ...(moreAt && { moreAt }),
    ...(known?.sample && { sample: known.sample }),
  };
  return { ok: true, value };
}

export function offerValues(offer: NewOffer, lang: string): Values {
  return {
    title: offer.title[lang] ?? "",
    about: offer.about[lang] ?? "",
    terms: offer.terms?.[lang] ?? "",
    giver: offer.giver,
    giverKind: offer.giverKind,
    cost: offer.cost ?? "",
    moreAt: offer.moreAt ?? "",
    ...scopeValues(offer, lang, languages),
  };
}
