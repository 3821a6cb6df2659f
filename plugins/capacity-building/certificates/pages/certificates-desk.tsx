import {
  Content,
  Empty,
  Notice,
  PageHeader,
  Pagination,
  PostButton,
  Status,
  Table,
  Tell,
  useView,
  Waiting,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { ActivityCrumbs } from "../../people/pages/activity-crumbs.tsx";
import { nameOn, wantsAnew } from "../certificate.ts";
import type { CertificateCounts } from "../certificate-store.ts";
import type { Completed } from "../list-completed.ts";

interface Props {
  activity: Activity;
  rows: readonly Completed[];
  next: string | undefined;
  counts: CertificateCounts;
  /** It was said what a certificate of this activity says. */
  isReady: boolean;
  done: string | undefined;
}

const doings = ["award", "asked", "revoked"] as const;
const tones = { open: "calm", valid: "ok", revoked: "err", erased: "warn" } as const;

/** Who completed an activity, with what became of their certificate. */
export const CertificatesDesk: FC<Props> = ({ activity, rows, next, counts, isReady, done }) => {
  const { t, url } = useView();
  const home = `/console/capacity/${activity.id}`;
  const doing = doings.find((one) => one === done);
  const working = counts.asked > 0;
  return (
    <>
      <PageHeader
        title={t("certificates.title")}
        lead={<Tell map={activity.title} />}
        crumbs={<ActivityCrumbs activity={activity} desk="people" />}
        actions={
          <>
            {isReady && counts.without > 0 && (
              <PostButton
                to={`${home}/certificates/issue-all`}
                label={t("certificates.issue-all", { count: counts.without })}
                look="main"
              />
            )}
            <a class={isReady ? "btn quiet" : "btn"} href={url(`${home}/certificates/what`)}>
              {t(isReady ? "certificate.award.change" : "certificate.award.title")}
            </a>
          </>
        }
      />
      <Content>
        {doing && !(doing === "asked" && working) && (
          <Notice tone="ok" live>
            <p>{t(`certificates.done.${doing}`)}</p>
          </Notice>
        )}
        {working && (
          <Waiting>
            <p>
              {t("certificates.working", { done: counts.valid, all: counts.valid + counts.asked, left: counts.asked })}
            </p>
          </Waiting>
        )}
        {!isReady && (
          <Notice tone="warn">
            <p>{t("certificates.not-ready")}</p>
          </Notice>
        )}
        {counts.completed === 0 ? (
          <Empty title={t("certificates.none")} why={t("certificates.none.text")} />
        ) : (
          <>
            <p>{t("certificates.counts", { ...counts })}</p>
            <Table
              caption={t("certificates.caption")}
              rows={rows}
              columns={[
                {
                  id: "name",
                  label: t("certificates.who"),
                  heads: true,
                  cell: ({ name }) => <bdi>{name}</bdi>,
                },
                { id: "on-it", label: t("certificates.name"), cell: (row) => <NameCell {...row} /> },
                { id: "state", label: t("certificates.state"), cell: (row) => <StateCell {...row} /> },
                {
                  id: "acts",
                  label: t("certificates.acts"),
                  cell: (row) => <ActsCell {...row} isReady={isReady} home={home} />,
                },
              ]}
            />
          </>
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};

const NameCell: FC<Completed> = ({ name: known, certificate }) => {
  const { t } = useView();
  const name = nameOn(certificate ?? {}, known);
  return (
    <>
      {name === undefined ? t("certificates.no-name") : <bdi>{name}</bdi>}
      {certificate && wantsAnew(certificate, known) && (
        <>
          {" "}
          <Status tone="warn">{t("certificates.wants-anew")}</Status>
        </>
      )}
    </>
  );
};

const StateCell: FC<Completed> = ({ certificate }) => {
  const { t, format, site } = useView();
  if (certificate?.asked !== undefined) return <Status tone="calm">{t("certificates.state.asked")}</Status>;
  const state = certificate?.state ?? "open";
  const at = state === "valid" ? certificate?.issued : certificate?.ended;
  return (
    <>
      <Status tone={tones[state]}>{t(`certificates.state.${state}`)}</Status>{" "}
      {at !== undefined && format.date(at, site.zone)}
      {certificate?.problem && (
        <p>{t(`certificates.problem.${certificate.problem === "award" ? "award" : "completed"}`)}</p>
      )}
    </>
  );
};

const ActsCell: FC<Completed & { isReady: boolean; home: string }> = ({
  participant,
  name,
  certificate,
  isReady,
  home,
}) => {
  const { t, url } = useView();
  const at = `${home}/certificates/${participant}`;
  const state = certificate?.state ?? "open";
  if (state === "erased") return null;
  const named = (what: string) => `${what}: ${name}`;
  return (
    <div class="row-acts">
      {state === "open" && isReady && certificate?.asked === undefined && (
        <PostButton
          to={`${at}/issue`}
          label={t("certificates.issue")}
          name={named(t("certificates.issue"))}
          look="plain"
        />
      )}
      <a href={url(`${at}/preview`)} aria-label={named(t("certificates.preview"))}>
        {t("certificates.preview")}
      </a>
      {certificate?.sealed && (
        <>
          <a href={url(`/capacity/certificates/${certificate.id}`)} aria-label={named(t("certificates.page"))}>
            {t("certificates.page")}
          </a>
          <a href={url(`${at}/again`)} aria-label={named(t("certificate.again.title"))}>
            {t("certificate.again.title")}
          </a>
        </>
      )}
      {state === "valid" && (
        <a href={url(`${at}/revoke`)} aria-label={named(t("certificate.revoke.title"))}>
          {t("certificate.revoke.title")}
        </a>
      )}
    </div>
  );
};
