import { Status, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { isSmall } from "../resource.ts";

/** How much comes over the line, and a mark where that is little; "not reported" where nobody said it. */
export const Download: FC<{ bytes: number | undefined }> = ({ bytes }) => {
  const { t, format } = useView();
  if (bytes === undefined) return <p>{t("resource.size.unknown")}</p>;
  return (
    <p>
      {t("resource.download", { size: format.size(bytes) })}{" "}
      {isSmall(bytes) && <Status tone="ok">{t("resource.small")}</Status>}
    </p>
  );
};
