import type { TestNode } from "@nri-commons/core/testing";
import { answerCommands } from "../../interop/peers/answer-commands.ts";
import type { Filled } from "../lists/bench-lists.ts";
import { servedRequests } from "./served-requests.ts";

/** Says which lists there are and what each request took, until the bench lets go of the node. */
export function answerLists(node: TestNode, filled: Filled): void {
  answerCommands({ filled: () => filled, served: servedRequests() });
  process.on("disconnect", () => void node.remove());
  process.send?.({ origin: node.origin, actor: node.actor });
}
