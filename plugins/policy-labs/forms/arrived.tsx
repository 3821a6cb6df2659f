import { type ArrivedAt, useView, WhereItArrived } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** Where something public arrived; nothing of what others were never told. */
export const Arrived: FC<{ isPublic: boolean; arrivals: readonly ArrivedAt[] | undefined }> = (props) => {
  const { isPublic, arrivals } = props;
  const { t } = useView();
  if (!isPublic || arrivals === undefined) return null;
  return (
    <>
      <h2>{t("word.arrived")}</h2>
      <WhereItArrived recipients={arrivals} />
    </>
  );
};
