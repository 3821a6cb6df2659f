import * as z from "zod";
import type { Source } from "../../content/types/index.ts";
import type { Site } from "../site.ts";

/** Where a thing of the API comes from, the same for every kind. */
export const originSchema = () =>
  z
    .object({
      kind: z.enum(["local", "remote"]),
      node: z.string().describe("https://host that owns it."),
      owner: z.string().optional().describe("The actor it belongs to."),
      url: z.string().optional().describe("Its page there."),
    })
    .describe("Where it comes from.");

export type Origin = z.infer<ReturnType<typeof originSchema>>;

export function toOrigin(source: Source, site: Pick<Site, "origin">): Origin {
  if (source.kind === "local") return { kind: "local", node: site.origin };
  const { origin, owner, url } = source;
  return { kind: "remote", node: origin, owner, ...(url === undefined ? {} : { url }) };
}
