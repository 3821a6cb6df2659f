import {
  type FilterField,
  FilterPanel,
  FindForm,
  languageOptions,
  useView,
  vocabularyField,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { publicStates } from "../capacity-request.ts";
import { capacityModes } from "../capacity-scope.ts";

interface Props {
  of: "requests" | "offers";
}

const states = { requests: publicStates, offers: ["open", "closed"] } as const;

/** What most people look for stands above the list; all else is a link away. */
export const DemandFilters: FC<Props> = ({ of }) => {
  const words = useFilters(of);
  return <FilterPanel {...words} first={["topic", "region", "state"]} find={`/capacity/${of}/find`} />;
};

/** Everything that a list is narrowed by, on a page of its own. */
export const FindDemand: FC<Props> = ({ of }) => <FindForm {...useFilters(of)} list={`/capacity/${of}`} />;

/** Both lists are narrowed by the same things, so that one finds in one what one found in the other. */
function useFilters(of: Props["of"]): { label: string; words: string; fields: FilterField[] } {
  const { t, lang } = useView();
  const any = t("demand.any");
  const item = of === "requests" ? "request" : "offer";
  const terms = (name: string, label: string, vocabulary: string, sorted = false) =>
    vocabularyField({ name, label: t(label), any, vocabulary, sorted }, lang);
  const own = (name: string, label: string, values: readonly string[], prefix: string): FilterField => ({
    name,
    label: t(label),
    any,
    values,
    options: (some) => some.map((value) => ({ value, label: t(`${prefix}.${value}`) })),
  });
  const fields = [
    terms("topic", "demand.topic", "topics", true),
    terms("region", "demand.region", "regional-groups"),
    { ...own("state", "demand.state", states[of], `${item}.state`), any: t(`${of}.state.any`) },
    {
      name: "language",
      label: t("demand.language"),
      any,
      values: languageOptions(lang).map(({ value }) => value),
      options: () => languageOptions(lang),
    },
    terms("country", "demand.country", "countries", true),
    terms("audience", "demand.audience", "audiences"),
    terms("level", "demand.levels", "session-levels"),
    own("mode", "demand.modes", capacityModes, "demand.mode"),
    own("source", "demand.source", ["local", "remote"], "demand.source"),
  ];
  return { label: t(`${of}.find`), words: t("demand.words"), fields };
}
