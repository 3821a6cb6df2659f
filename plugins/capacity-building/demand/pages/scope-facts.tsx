import { Facts, languageName, Terms, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { CapacityScope } from "../capacity-scope.ts";
import { sayModes, sayPeople, sayTime, sayWhere } from "../scope-lines.ts";

interface Props {
  scope: CapacityScope;
  /** What stands above and below. */
  first?: readonly { label: string; value: Child }[];
  last?: readonly { label: string; value: Child }[];
}

/** What is asked for or given, as a list of facts. */
export const ScopeFacts: FC<Props> = ({ scope, first = [], last = [] }) => {
  const { t, lang, format } = useView();
  const where = sayWhere(scope, lang, format);
  const terms = (vocabulary: string, list: readonly string[]) =>
    list.length > 0 && <Terms vocabulary={vocabulary} terms={list} />;
  return (
    <Facts
      facts={[
        ...first,
        { label: t("demand.topics"), value: terms("topics", scope.topics) },
        { label: t("demand.audiences"), value: terms("audiences", scope.audiences) },
        { label: t("demand.people"), value: sayPeople(scope, t) },
        {
          label: t("demand.languages"),
          value: format.list(scope.languages.map((one) => languageName(one, lang))),
        },
        { label: t("demand.where"), value: where && <bdi>{where}</bdi> },
        { label: t("demand.levels"), value: terms("session-levels", scope.levels) },
        { label: t("demand.modes"), value: sayModes(scope, t, format) },
        { label: t("demand.time"), value: sayTime(scope, t, format) },
        ...last,
      ]}
    />
  );
};
