import { checkPlugin } from "@nri-commons/core/testing";
import { it } from "vitest";
import noticeBoard from "./plugin.ts";

it("keeps every promise", { timeout: 60_000 }, () =>
  checkPlugin(noticeBoard, {
    acts: { "posts a notice": (node) => node.run("notice post", { arguments: { text: "The call is open." } }) },
  }),
);
