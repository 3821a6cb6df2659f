import type { FC } from "hono/jsx";
import type { AddressLook } from "../../../plugin/index.ts";
import { Breadcrumb, Content, Notice, PageHeader, Status, Table, useView, Waiting } from "../../../web/index.ts";

const tones = { ok: "ok", warning: "warn", fault: "err" } as const;
const named = ["name", "reachable", "certificate"] as const;

/** Whether another address is ready for the site, as seen from outside. */
export const LookPage: FC<{ look: AddressLook }> = ({ look: { address, ended, findings } }) => {
  const { t, url } = useView();
  const isReady = findings.every(({ level }) => level !== "fault");
  return (
    <>
      <PageHeader
        title={t("moving.look.title")}
        crumbs={<Breadcrumb steps={[{ href: url("/console/moving"), label: t("moving.title") }]} />}
        lead={<bdi dir="ltr">{address}</bdi>}
      />
      <Content>
        {ended === undefined ? (
          <Waiting>
            <Notice>
              <p>{t("moving.look.runs")}</p>
            </Notice>
          </Waiting>
        ) : (
          <>
            <Notice tone={isReady ? "ok" : "warn"} title={t(isReady ? "moving.look.ready" : "moving.look.not")} live />
            <Table
              caption={t("moving.look.title")}
              captionHidden
              columns={[
                {
                  id: "check",
                  label: t("moving.look.what"),
                  heads: true,
                  cell: ({ check }) => <Check check={check} />,
                },
                {
                  id: "level",
                  label: t("moving.state"),
                  cell: ({ level }) => <Status tone={tones[level]}>{t(`moving.level.${level}`)}</Status>,
                },
                {
                  id: "found",
                  label: t("moving.look.found"),
                  cell: ({ found, remedy }) => (
                    <span lang="en" dir="ltr">
                      {found} {remedy}
                    </span>
                  ),
                },
              ]}
              rows={findings}
            />
          </>
        )}
      </Content>
    </>
  );
};

const Check: FC<{ check: string }> = ({ check }) => {
  const { t } = useView();
  const known = named.find((one) => one === check);
  return <>{known === undefined ? check : t(`moving.check.${known}`)}</>;
};
