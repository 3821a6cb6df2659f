import type { NoDoor } from "./attack.ts";
import type { World } from "./world.ts";

const missing = async ({ node }: World, ...paths: string[]): Promise<boolean> => {
  const answers = await Promise.all(paths.map((path) => node.get(path)));
  return answers.every(({ status }) => status === 404);
};

/** Classes for which the product has nothing yet: the tests fail on the day that it has, and the class is due. */
export const noDoors: readonly NoDoor[] = [
  {
    title: "Import archives",
    because: "nothing unpacks what somebody uploads: no command and no address takes an archive",
    isAbsent: (world) => missing(world, "/en/import", "/api/v1/import"),
  },
];
