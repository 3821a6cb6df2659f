import { Breadcrumb, Content, PageHeader, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabInShort } from "../../forms/lab-of.ts";
import type { Pilot } from "../pilot.ts";
import { PilotBody } from "./pilot-body.tsx";
import { PilotPhaseMark } from "./pilot-parts.tsx";

export const PilotPage: FC<{ pilot: Pilot; lab: LabInShort | undefined; today: string }> = ({ pilot, lab, today }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={pilot.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/labs/pilots"), label: t("pilots.title") }]} />}
        kicker={<PilotPhaseMark pilot={pilot} today={today} />}
      />
      <Content>
        <PilotBody pilot={pilot} lab={lab} />
      </Content>
    </>
  );
};
