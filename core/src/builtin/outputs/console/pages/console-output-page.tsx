import type { FC } from "hono/jsx";
import type { Output } from "../../../../content/types/index.ts";
import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  Facts,
  GuardFields,
  Notice,
  PageHeader,
  Status,
  Tell,
  Term,
  useView,
  WhereItArrived,
} from "../../../../web/index.ts";
import { OutputMarks } from "../../pages/output-marks.tsx";
import type { ReviewRow } from "../../review/review-table.ts";
import { ReviewBox } from "./review-box.tsx";

export interface ConsoleOutputProps {
  output: Output;
  review: ReviewRow | undefined;
  /** Undefined for who may not see it. */
  arrivals: readonly ArrivedAt[] | undefined;
  done: string | undefined;
  canPublish: boolean;
  canReview: boolean;
  /** A correction of what was sent to the review. */
  problem?: string | undefined;
}

/** One output as those see it who look after it: its state, its review, where it arrived, and what can be done. */
export const ConsoleOutputPage: FC<ConsoleOutputProps> = (props) => {
  const { output, review, arrivals, done, canPublish } = props;
  const { t, url } = useView();
  const isPublic = output.visibility === "published";
  const at = `/console/outputs/${output.id}`;
  return (
    <>
      <PageHeader
        title={<Tell map={output.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/outputs"), label: t("nav.outputs") }]} />}
        kicker={
          <>
            <Status tone={isPublic ? "ok" : "calm"}>{t(stateOf(output, review))}</Status>
            <OutputMarks output={output} />
          </>
        }
        actions={
          <>
            <PostButton to={`${at}/edit`} label={t("console.edit")} main={isPublic} />
            {!isPublic && canPublish && <PostButton to={`${at}/publish`} label={t("console.publish")} main />}
            <a class="btn quiet" href={url(`/outputs/${output.id}`)}>
              {t(isPublic ? "console.see" : "console.preview")}
            </a>
          </>
        }
      />
      <Content>
        {done && <Done done={done} output={output} review={review} arrivals={arrivals} />}
        {!isPublic && review && <ReviewBox {...props} review={review} />}
        <Facts
          facts={[
            { label: t("filter.type"), value: <Term vocabulary="output-types" term={output.type} />, always: true },
            { label: t("files.title"), value: output.files?.length ? String(output.files.length) : undefined },
          ]}
        />
        {isPublic && arrivals && (
          <section aria-labelledby="arrived">
            <h2 id="arrived">{t("console.arrived")}</h2>
            <WhereItArrived recipients={arrivals} />
          </section>
        )}
        <h2>{t("console.more")}</h2>
        <ul class="row-acts">
          {isPublic && <More output={output} />}
          <li>
            <a href={url(`${at}/withdraw`)}>{t("console.withdraw.title")}</a>
          </li>
        </ul>
      </Content>
    </>
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

/** What happened, and what happens next: never more than others have confirmed. */
const Done: FC<Pick<ConsoleOutputProps, "done" | "output" | "review" | "arrivals">> = ({
  output,
  review,
  arrivals = [],
}) => {
  const { t, url, path } = useView();
  if (output.visibility !== "published") {
    return (
      <Notice tone="ok" title={t("console.done.inside")} live>
        <p>{t(review?.state === "asked" ? "console.done.asked" : "console.done.inside.next")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="ok" title={t("console.done.public")} live>
      <p>
        <a href={url(`/outputs/${output.id}`)}>{t("console.see")}</a>
      </p>
      {arrivals.some(({ state }) => state === "waiting") && (
        <p>
          {t("console.sending")} <a href={url(path)}>{t("console.look-again")}</a>
        </p>
      )}
    </Notice>
  );
};

const PostButton: FC<{ to: string; label: string; main?: boolean }> = ({ to, label, main }) => {
  const { url } = useView();
  return (
    <form method="post" action={url(to)}>
      <GuardFields />
      <button type="submit" class={main ? "btn" : "btn quiet"}>
        {label}
      </button>
    </form>
  );
};
