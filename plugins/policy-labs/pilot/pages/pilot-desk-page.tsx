import { Breadcrumb, Content, PageHeader, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabInShort } from "../../forms/lab-of.ts";
import type { Pilot } from "../pilot.ts";
import { PilotBody } from "./pilot-body.tsx";
import { PilotPhaseMark } from "./pilot-parts.tsx";

export const PilotDeskPage: FC<{ pilot: Pilot; lab: LabInShort | undefined; today: string }> = (props) => {
  const { pilot, lab, today } = props;
  const { t, url } = useView();
  const at = `/console/labs/pilots/${pilot.id}`;
  return (
    <>
      <PageHeader
        title={<Tell map={pilot.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/labs/pilots"), label: t("pilots.title") }]} />}
        kicker={<PilotPhaseMark pilot={pilot} today={today} />}
        actions={
          <>
            <a class="btn" href={url(`${at}/entry`)}>
              {t("pilot.entry.new")}
            </a>
            <a class="btn quiet" href={url(`${at}/assessment`)}>
              {t("pilot.assessment")}
            </a>
            <a class="btn quiet" href={url(`${at}/decision`)}>
              {t("pilot.decision")}
            </a>
            {pilot.isPublic && (
              <a class="btn quiet" href={url(`/labs/pilots/${pilot.id}`)}>
                {t("word.see")}
              </a>
            )}
          </>
        }
      />
      <Content>
        {!pilot.isPublic && <p>{t("pilot.public.no")}</p>}
        <PilotBody pilot={pilot} lab={lab} />
        <h2>{t("word.more")}</h2>
        <ul class="row-acts">
          <li>
            <a href={url(`${at}/edit`)}>{t("pilot.edit")}</a>
          </li>
          <li>
            <a href={url(`${at}/remove`)}>{t("pilot.remove")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};
