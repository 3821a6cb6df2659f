import { Facts, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { meanOf, type Score } from "../score.ts";

interface Props {
  scores: readonly Score[];
  /** Who looks: the others are told apart by a number. */
  reader: string;
  criteria: readonly string[];
}

/** What each of the team thinks, for those who have said what they think. */
export const ScoreList: FC<Props> = ({ scores, reader, criteria }) => {
  const { t, format } = useView();
  const others = scores.filter(({ scorer }) => scorer !== reader);
  const number = (value: number) => format.number(Math.round(value * 10) / 10);
  const words = ({ points, comment }: Score) => {
    const mean = meanOf(points);
    return (
      <>
        {mean === null ? t("score.abstained") : t("score.of", { mean: number(mean) })}
        {mean !== null && (
          <span class="muted"> ({criteria.map((one, index) => `${one}: ${points[index] ?? "–"}`).join(" · ")})</span>
        )}
        {comment && (
          <p>
            <bdi>{comment}</bdi>
          </p>
        )}
      </>
    );
  };
  return (
    <>
      <h2>{t("score.others")}</h2>
      <Facts
        facts={[
          ...scores
            .filter(({ scorer }) => scorer === reader)
            .map((score) => ({ label: t("score.you"), value: words(score) })),
          ...others.map((score, index) => ({
            label: t("score.other", { number: index + 1 }),
            value: words(score),
          })),
        ]}
      />
    </>
  );
};
