import type { NoDoor } from "./attack.ts";
import type { World } from "./world.ts";

const missing = async ({ node }: World, ...paths: string[]): Promise<boolean> => {
  const answers = await Promise.all(paths.map((path) => node.get(path)));
  return answers.every(({ status }) => status === 404);
};

const noCookie = async ({ node }: World): Promise<boolean> => {
  const answers = await Promise.all(
    ["/en/", "/en/events", "/api/v1/events", "/ap/inbox"].map((path) => node.get(path)),
  );
  return answers.every(({ headers }) => headers.get("set-cookie") === null);
};

/** Classes for which the product has nothing yet: the tests fail on the day that it has, and the class is due. */
export const noDoors: readonly NoDoor[] = [
  {
    title: "CSRF",
    because: "nobody is signed in by a cookie: no answer sets one, and tokens travel in a header",
    isAbsent: noCookie,
  },
  {
    title: "Session fixation",
    because: "there are no sessions and no sign-in",
    isAbsent: async (world) => (await noCookie(world)) && missing(world, "/en/sign-in", "/en/login", "/login"),
  },
  {
    title: "Brute force of codes",
    because: "there are no passwords and no one-time codes; a token is a signature by the node's key",
    isAbsent: (world) => missing(world, "/en/sign-in", "/en/code", "/api/v1/sign-in"),
  },
  {
    title: "Import archives",
    because: "nothing unpacks what somebody uploads: no command and no address takes an archive",
    isAbsent: (world) => missing(world, "/en/import", "/api/v1/import"),
  },
];
