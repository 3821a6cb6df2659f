import { Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { cellOf, levels, type Risk } from "../risk.ts";

/** Likelihood down, impact across: a table of names, so that nothing hangs on a colour. */
export const RiskMatrix: FC<{ risks: readonly Risk[]; at: string }> = ({ risks, at }) => {
  const { t, url } = useView();
  return (
    <section class="scroll" tabindex={0} aria-label={t("risks.matrix")}>
      <table>
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
              <th scope="row">{t(`level.${likelihood}`)}</th>
              {levels.map((impact) => (
                <td>
                  <Cell risks={cellOf(risks, likelihood, impact)} at={url(at)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Cell: FC<{ risks: readonly Risk[]; at: string }> = ({ risks, at }) => {
  if (risks.length === 0) return <span class="muted">–</span>;
  return (
    <>
      {risks.map(({ id, title }) => (
        <div>
          <a href={`${at}#risk-${id}`}>
            <Tell map={title} />
          </a>
        </div>
      ))}
    </>
  );
};
