import { Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { cellOf, type Level, levels, type Risk } from "../risk.ts";

/** Likelihood down, impact across: a table of names, so that nothing hangs on a colour; on a narrow screen a list of what is in it. */
export const RiskMatrix: FC<{ risks: readonly Risk[]; at: string }> = ({ risks, at }) => {
  const { t, url } = useView();
  return (
    <table class="cal">
      <caption>{t("risks.matrix")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("risk.likelihood")}</th>
          {levels.map((impact) => (
            <th scope="col">{t("risks.impact", { level: t(`level.${impact}`) })}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.toReversed().map((likelihood) => (
          <tr>
            <th scope="row">{t("risks.likelihood", { level: t(`level.${likelihood}`) })}</th>
            {levels.map((impact) => (
              <Cell risks={cellOf(risks, likelihood, impact)} impact={impact} at={url(at)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Cell: FC<{ risks: readonly Risk[]; impact: Level; at: string }> = ({ risks, impact, at }) => {
  const { t } = useView();
  if (risks.length === 0) return <td class="out" />;
  return (
    <td>
      <b class="full">{t("risks.impact", { level: t(`level.${impact}`) })}</b>
      <ul>
        {risks.map(({ id, title }) => (
          <li>
            <a href={`${at}#risk-${id}`}>
              <Tell map={title} />
            </a>
          </li>
        ))}
      </ul>
    </td>
  );
};
