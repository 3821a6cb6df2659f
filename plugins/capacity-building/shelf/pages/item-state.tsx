import { Status, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Item } from "../shelf.ts";

/** Draft or published, and whether it is only a sample. */
export const ItemState: FC<{ item: Pick<Item, "state" | "sample"> }> = ({ item: { state, sample } }) => {
  const { t } = useView();
  return (
    <>
      <Status tone={state === "published" ? "ok" : "calm"}>{t(`shelf.state.${state}`)}</Status>
      {sample && (
        <>
          {" "}
          <SampleMark />
        </>
      )}
    </>
  );
};

export const SampleMark: FC = () => <Status tone="warn">{useView().t("shelf.sample")}</Status>;
