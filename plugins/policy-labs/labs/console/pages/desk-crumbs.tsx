import { pickLanguage } from "@nri-commons/core/kit";
import { Breadcrumb, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Lab } from "../../lab.ts";

/** Above every room of a lab in the console: the way back to it, or of a lab of another site to its page. */
export const DeskCrumbs: FC<{ lab: Lab }> = ({ lab }) => {
  const { t, url, lang } = useView();
  const at = lab.source === undefined ? `/console/labs/${lab.id}` : `/labs/${lab.id}`;
  return (
    <Breadcrumb
      steps={[
        { href: url("/console/labs"), label: t("console.title") },
        { href: url(at), label: pickLanguage(lab.title, lang)?.text ?? "" },
      ]}
    />
  );
};
