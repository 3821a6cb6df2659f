import { isJsonObject } from "@nri-commons/core/kit";
import { type Command, objectsOf } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { certificateUrl } from "./issue-certificate.ts";
import { addSamplePeople } from "./sample-people.ts";

/** For demonstrations: people who are none, in activities that are samples themselves. */
export const sampleCommands: Readonly<Record<string, Command<CapacityCtx>>> = {
  "capacity samples": {
    summary: "Read invented participants of sample activities from a JSON file, with their certificates",
    example: "nri capacity samples participants.json",
    arguments: [{ name: "file", description: "participants by activity as JSON", file: true }],
    async run(ctx, { files }) {
      const data: unknown = JSON.parse(new TextDecoder().decode(files["file"]?.bytes));
      const items = isJsonObject(data) ? objectsOf(data["items"]) : [];
      const certificates: string[] = [];
      for (const { activityPeople } of items)
        if (isJsonObject(activityPeople)) certificates.push(...(await addSamplePeople(ctx, activityPeople)));
      const pages = certificates.map((id) => certificateUrl(ctx.site.origin, id));
      return { text: `Sample participants are in. ${pages.join(" ")}`, data: { certificates: pages } };
    },
  },
};
