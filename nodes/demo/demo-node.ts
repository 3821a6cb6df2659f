import { join } from "node:path";
import { inspect } from "node:util";
import { createNode, type Node, readConfig } from "@nri-commons/core/server";
import { loopbackDialer } from "@nri-commons/core/testing";
import type { DemoMessage } from "./demo-message.ts";
import { demoNodes } from "./demo-nodes.ts";
import { joinNetwork, recognise } from "./join-network.ts";
import { signInAsSampleOwner } from "./sample-owner.ts";
import { seedContent } from "./seed-content.ts";

const tell = (message: DemoMessage) => void process.send?.(message);

/** One node of the demonstration. It refuses any origin but localhost: only here may a node talk over loopback. */
async function runDemoNode({ NRI_DEMO_NODE, NRI_DEMO_PORT, NRI_DEMO_FOLDER = "" }: NodeJS.ProcessEnv) {
  const demo = demoNodes.find(({ name }) => name === NRI_DEMO_NODE);
  const config = readConfig(join(NRI_DEMO_FOLDER, "node.toml"));
  if (demo === undefined || !config.ok) throw new Error("A demonstration node is started by npm start.");
  if (new URL(config.value.origin).hostname !== "localhost")
    throw new Error("The demonstration runs on localhost only.");

  const node = await createNode({
    ...{ config: config.value, composition: demo.composition, dialer: loopbackDialer },
    // Whoever watches over the four nodes starts it again.
    restart: () => process.kill(process.pid, "SIGTERM"),
  });
  endWith(node);
  if (demo.composition.keepsRegistry) await recognise(node, Number(NRI_DEMO_PORT));
  await node.start();
  // First the network, then the content: what is meant for some only is not fetched later, as public content is.
  await joinNetwork(node, demo, Number(NRI_DEMO_PORT));
  await seedContent(node, demo, {
    home: NRI_DEMO_FOLDER,
    basePort: Number(NRI_DEMO_PORT),
    tell: (progress) => tell({ progress }),
  });
  tell({ ready: true, signIn: await signInAsSampleOwner(node) });
}

/** Stops when it is told to, and when the process that started it is gone. */
function endWith(node: Node) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await node.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", () => {});
  process.on("disconnect", stop);
  // It may have gone while this one was loading.
  if (!process.connected) void stop();
}

try {
  await runDemoNode(process.env);
} catch (error) {
  // Without this the runtime prints the bundled line, which is the whole program.
  process.stderr.write(`${inspect(error)}\n`);
  process.exit(1);
}
