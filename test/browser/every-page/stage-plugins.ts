import type { StagedPage, Staging } from "./staging.ts";

/** A plugin that was uninstalled with its data and came back, and what is said before that is done. */
export async function stagePlugins({ site }: Staging): Promise<StagedPage[]> {
  const plugin = "/console/plugins/hello";
  const gone = await site.send(`/en${plugin}/remove`, { data: "delete", sure: "yes" });
  await site.node.jobs.idle();
  await site.send(`/en${plugin}/install`, {});
  return [
    { path: "/elsewhere" },
    { path: "/console/plugins/reviewed?asked" },
    { path: `${plugin}/remove` },
    { path: gone.location.replace(/^\/en/, "") },
    { path: "/hello" },
  ];
}
