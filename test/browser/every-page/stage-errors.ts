import type { StagedPage, Staging } from "./staging.ts";

/** What is not there, no more there, or not for everybody. */
export async function stageErrors({ site }: Staging): Promise<StagedPage[]> {
  const gone = await site.firstEvent();
  await site.node.run("event withdraw", { arguments: { id: gone } });
  return [
    { path: "/nothing/here", status: 404 },
    { path: "/events/nothing", status: 404 },
    { path: `/registration/me/${"x".repeat(32)}`, status: 404 },
    { path: "/console/nothing", status: 404 },
    { path: `/events/${gone}`, status: 410 },
    { path: "/events?month=nonsense&cursor=nonsense", status: 400 },
  ];
}
