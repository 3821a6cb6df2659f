import type { FC } from "hono/jsx";
import { Details, useView } from "../../../../web/index.ts";
import type { ReviewStep } from "../../review/review.ts";

/** What reviewers answered: on which day, which points they confirmed, and what they wrote. */
export const ReviewSteps: FC<{ steps: readonly ReviewStep[] }> = ({ steps }) => {
  const { t, format, site } = useView();
  if (steps.length === 0) return null;
  return (
    <Details summary={t("review.steps", { count: steps.length })}>
      <ul>
        {steps.map(({ at, approves, checks, note }) => (
          <li>
            <p>{t(approves ? "review.step.approved" : "review.step.returned", { date: format.date(at, site.zone) })}</p>
            {checks.length > 0 && (
              <ul>
                {checks.map((check) => (
                  <li>{t(`review.check.${check}`)}</li>
                ))}
              </ul>
            )}
            {note !== "" && (
              <p>
                <bdi>{note}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
};
