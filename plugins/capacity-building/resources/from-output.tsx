import { publicViewer } from "@nri-commons/core/content/types";
import type { SlotRequest } from "@nri-commons/core/plugin";
import { SideBox } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";

/** Beside an output of this site, for who may: a way to put it into the catalogue. */
export async function offerOutput(ctx: CapacityCtx, { lang, t, viewer, subject }: SlotRequest) {
  if (subject?.kind !== "output" || !ctx.may(viewer, "capacity.manage")) return null;
  const output = await ctx.outputs.find(subject.id, publicViewer);
  if (output?.source.kind !== "local") return null;
  return (
    <SideBox title={t("resource.list")}>
      <p>
        <a href={`/${lang}/console/capacity/resources/new?output=${output.id}`}>{t("resource.from-output")}</a>
      </p>
    </SideBox>
  );
}
