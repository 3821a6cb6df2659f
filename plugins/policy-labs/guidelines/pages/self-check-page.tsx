import { pickLanguage } from "@nri-commons/core/kit";
import { Breadcrumb, Content, PageHeader, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabInShort } from "../../forms/lab-of.ts";
import type { SelfCheck } from "../self-check.ts";
import { CheckedSteps } from "./checked-steps.tsx";

interface Props {
  lab: LabInShort;
  check: SelfCheck;
  /** Address of the Guidelines themselves. */
  source: string;
}

/** How a lab's people see their own process, for everybody who wants to know. */
export const SelfCheckPage: FC<Props> = ({ lab, check, source }) => {
  const { t, url, lang } = useView();
  const crumbs = [{ href: url(`/labs/${lab.id}`), label: pickLanguage(lab.title, lang)?.text ?? "" }];
  return (
    <>
      <PageHeader title={t("check.title")} lead={t("check.said")} crumbs={<Breadcrumb steps={crumbs} />} />
      <Content>
        <CheckedSteps check={check} source={source} />
      </Content>
    </>
  );
};
