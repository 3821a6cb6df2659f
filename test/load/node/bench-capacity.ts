// A node with a thousand activities and who applied for them in a process of its own, bundled like those that are run for real.
import { bootTestNode } from "@nri-commons/core/testing";
import capacityBuilding from "@nri-commons/plugin-capacity-building";
import { fillCapacity } from "../capacity/fill-capacity.ts";
import { answerLists } from "./answer-lists.ts";

async function runBenchCapacity(): Promise<void> {
  const [activities = 0, demand = 0, applications = 0] = process.argv.slice(2).map(Number);
  const node = await bootTestNode({ name: "bench", plugins: [capacityBuilding] });
  const { cookie } = await node.signIn();
  const activity = await fillCapacity(node, { activities, demand, applications });
  const open = ["/en/capacity", "/en/capacity?topic=access&q=something", "/en/capacity/past"];
  const wanted = ["/en/capacity/requests", "/en/capacity/offers"];
  const desk = ["", "/requests", `/${activity}/applications`, `/${activity}/cohort`];
  answerLists(node, {
    empty: "/en/capacity/pathways",
    lists: [
      ...open,
      ...wanted,
      ...desk.map((path) => `/en/console/capacity${path}`),
      "/api/v1/capacity/activities?limit=50",
    ],
    headers: { cookie },
  });
}

await runBenchCapacity();
