import type { FC } from "hono/jsx";
import type { Output } from "../../../../content/types/index.ts";
import { ChoiceField, Form, type FormState, Notice, TextArea, useView } from "../../../../web/index.ts";
import { checksFor } from "../../review/checklist.ts";
import type { ReviewRow } from "../../review/review-table.ts";

interface ReviewBoxProps {
  output: Output;
  review: ReviewRow;
  canReview: boolean;
  /** Of its form, with what was ticked. */
  state: FormState;
}

/** Where the review stands, the note that came back, and for who may answer what is to be confirmed. */
export const ReviewBox: FC<ReviewBoxProps> = ({ output, review, canReview, state }) => {
  const { t } = useView();
  return (
    <section aria-labelledby="review">
      <h2 id="review">{t("review.title")}</h2>
      {review.state !== "asked" && (
        <Notice tone={review.state === "approved" ? "ok" : "warn"}>
          <p>{t(`review.${review.state}`)}</p>
          {review.note !== "" && (
            <p>
              <bdi>{review.note}</bdi>
            </p>
          )}
        </Notice>
      )}
      {review.state === "asked" && !canReview && <p>{t("review.waits")}</p>}
      {review.state === "asked" && canReview && (
        <Form
          action={`/console/outputs/${output.id}/review`}
          state={state}
          submit={t("review.approve")}
          others={
            <button type="submit" class="btn quiet" name="answer" value="returned">
              {t("review.return")}
            </button>
          }
        >
          <ChoiceField
            name="checks"
            label={t("review.checks")}
            many
            options={checksFor(output).map((value) => ({ value, label: t(`review.check.${value}`) }))}
          />
          <TextArea name="note" label={t("review.note")} hint={t("review.note.hint")} rows={3} optional />
        </Form>
      )}
    </section>
  );
};
