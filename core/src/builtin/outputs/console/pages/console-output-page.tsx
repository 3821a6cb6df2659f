import type { FC } from "hono/jsx";
import type { Output } from "../../../../content/types/index.ts";
import { type ArrivedAt, DoneNotice, Facts, type FormState, ItemPage, Term, useView } from "../../../../web/index.ts";
import { OutputMarks } from "../../pages/output-marks.tsx";
import type { LinkCheck } from "../../review/check-links.ts";
import type { ReviewStep } from "../../review/review.ts";
import type { ReviewRow } from "../../review/review-table.ts";
import { LinkBox } from "./link-box.tsx";
import { ReviewBox } from "./review-box.tsx";
import { ReviewSteps } from "./review-steps.tsx";

export interface ConsoleOutputProps {
  output: Output;
  review: ReviewRow | undefined;
  /** Undefined for who may not see it. */
  arrivals: readonly ArrivedAt[] | undefined;
  done: string | undefined;
  canPublish: boolean;
  canReview: boolean;
  /** Of the review's form, with what was ticked. */
  state: FormState;
  steps: readonly ReviewStep[];
  linkCheck: LinkCheck | undefined;
}

/** One output as those see it who look after it: its state, its review, where it arrived, and what can be done. */
export const ConsoleOutputPage: FC<ConsoleOutputProps> = (props) => {
  const { output, review, arrivals, done, canPublish } = props;
  const { t } = useView();
  const isPublic = output.visibility === "published";
  const page = `/outputs/${output.id}`;
  return (
    <ItemPage
      home={{ href: "/console/outputs", label: t("nav.outputs") }}
      at={`/console/outputs/${output.id}`}
      page={page}
      name={output.title}
      isPublic={isPublic}
      canPublish={canPublish}
      asksFirst
      state={t(stateOf(output, review))}
      marks={<OutputMarks output={output} />}
      done={
        done && (
          <DoneNotice
            title={t(isPublic ? "console.done.public" : "console.done.inside")}
            isPublic={isPublic}
            page={page}
            next={t(review?.state === "asked" ? "console.done.asked" : "console.done.inside.next")}
            arrivals={arrivals}
          />
        )
      }
      arrivals={arrivals}
      more={isPublic && <More output={output} />}
    >
      {!isPublic && review && <ReviewBox {...props} review={review} />}
      <ReviewSteps steps={props.steps} />
      <Facts
        facts={[
          { label: t("filter.type"), value: <Term vocabulary="output-types" term={output.type} />, always: true },
          { label: t("files.title"), value: output.files?.length ? String(output.files.length) : undefined },
        ]}
      />
      <LinkBox output={output} check={props.linkCheck} />
    </ItemPage>
  );
};

export function stateOf({ visibility }: Output, review: ReviewRow | undefined): string {
  if (visibility === "published") return "console.public";
  if (visibility === "limited" || visibility === "hidden") return "console.moderated";
  return review ? `console.review.${review.state}` : "console.inside";
}

const More: FC<{ output: Output }> = ({ output: { id } }) => {
  const { t, url } = useView();
  return (
    <>
      {(["supersedes", "translationOf", "adaptationOf"] as const).map((way) => (
        <li>
          <a href={url(`/console/outputs/drafts/new?${way}=${id}`)}>{t(`console.begin.${way}`)}</a>
        </li>
      ))}
    </>
  );
};
