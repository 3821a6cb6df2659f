import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  Details,
  Facts,
  Notice,
  PageHeader,
  PostButton,
  Status,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import { Arrived } from "../../../forms/arrived.tsx";
import { type Lab, phaseOf } from "../../lab.ts";
import type { Missing } from "../../missing-of.ts";
import { firstFacts, moreFacts } from "../../pages/lab-facts.tsx";
import { toneOf } from "../../pages/lab-state.tsx";
import { MissingList } from "./missing-list.tsx";

interface Props {
  lab: Lab;
  missing: readonly Missing[];
  arrivals: readonly ArrivedAt[] | undefined;
  done: string | undefined;
  desks: readonly { path: string; label: string }[];
  pieces: Child[];
}

/** One lab for those who look after it: its state, what it lacks, where it arrived, and every room of it. */
export const ConsoleLabPage: FC<Props> = ({ lab, missing, arrivals, done, desks, pieces }) => {
  const { t, url, now, format } = useView();
  const at = `/console/labs/${lab.id}`;
  const phase = phaseOf(lab, now);
  const isPublic = lab.state !== "preparing";
  return (
    <>
      <PageHeader
        title={<Tell map={lab.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/labs"), label: t("console.title") }]} />}
        kicker={<Status tone={toneOf(phase)}>{t(`phase.${phase}`)}</Status>}
        actions={
          <>
            {lab.state !== "open" && (
              <a class="btn" href={url(`${at}/open`)}>
                {t(lab.state === "closed" ? "reopen.title" : "open.title")}
              </a>
            )}
            <PostButton to={`${at}/edit`} label={t("console.edit")} look={isPublic ? "main" : "quiet"} />
            {isPublic && (
              <a class="btn quiet" href={url(`/labs/${lab.id}`)}>
                {t("console.see")}
              </a>
            )}
          </>
        }
      />
      <Content>
        {done && (
          <Notice tone="ok" title={t(`console.done.${done}`)} live>
            {!isPublic && <p>{t("console.done.next")}</p>}
          </Notice>
        )}
        <MissingList missing={isPublic ? missing.filter(({ needed }) => !needed) : missing} />
        {desks.length > 0 && (
          <nav class="tabs" aria-label={t("console.rooms")}>
            <ul>
              {desks.map(({ path, label }) => (
                <li>
                  <a href={url(`${at}/${path}`)}>{t(label)}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="key-facts">
          <Facts facts={firstFacts(lab)} />
        </div>
        {pieces}
        <Details summary={t("console.facts")}>
          <Facts facts={moreFacts(lab)} />
        </Details>
        {lab.overlap?.justification && (
          <section>
            <h2>{t("overlap.kept")}</h2>
            <p>
              <bdi>{lab.overlap.justification}</bdi>
            </p>
            <p class="muted small">{format.date(lab.overlap.checked, lab.zone)}</p>
          </section>
        )}
        <Arrived isPublic={isPublic} arrivals={arrivals} />
        <h2>{t("console.more")}</h2>
        <ul class="row-acts">
          {lab.state === "open" && (
            <li>
              <a href={url(`${at}/close`)}>{t("console.close.title")}</a>
            </li>
          )}
          <li>
            <a href={url(`${at}/withdraw`)}>{t("console.withdraw.title")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
