import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNode, initNode, type Node, readConfig, serveHosts } from "@nri-commons/core/server";
import { freePort, loopbackDialer } from "@nri-commons/core/testing";

export interface HostedNodes {
  nodes: readonly Node[];
  get(node: Node, path: string, accept?: string): Promise<Response>;
  status(host: string, path: string): Promise<number>;
  remove(): Promise<void>;
}

/** Makes nodes with names of their own and serves them all from one port. */
export async function createSocketNodes(count: number): Promise<HostedNodes> {
  const folder = await mkdtemp(join(tmpdir(), "nri-hosted-"));
  const port = await freePort();
  const nodes: Node[] = [];
  for (let index = 0; index < count; index++) nodes.push(await makeNode(join(folder, String(index)), index));
  for (const node of nodes) await node.start({ web: false, work: true });
  const server = await serveHosts(nodes, { host: "127.0.0.1", port });
  const ask = (host: string, path: string, accept = "*/*") => askHost({ port, host, path, accept });
  return {
    nodes,
    get: async (node, path, accept) => {
      const answer = await ask(new URL(node.config.origin).host, path, accept);
      return new Response(answer.body, { status: answer.status });
    },
    status: async (host, path) => (await ask(host, path)).status,
    async remove() {
      await new Promise((resolve) => server.close(resolve));
      for (const node of nodes) await node.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeNode(folder: string, index: number): Promise<Node> {
  const composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false } as const;
  const file = join(folder, "node.toml");
  await initNode({
    file,
    composition,
    config: {
      origin: `https://igf-${index}.example.org`,
      log_level: "silent",
      initiative: { actor: "igf", kind: "national", name: { en: `Initiative ${index}` } },
    },
  });
  const config = readConfig(file);
  if (!config.ok) throw new Error(config.problems.map(({ message }) => message).join("; "));
  return createNode({ config: config.value, composition, dialer: loopbackDialer });
}

interface Ask {
  port: number;
  host: string;
  path: string;
  accept: string;
}

/** `fetch` may not choose the Host header; node:http may. */
function askHost({ port, host, path, accept }: Ask): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path, headers: { host, accept } }, async (incoming) => {
      let body = "";
      for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
      resolve({ status: incoming.statusCode ?? 0, body });
    });
    outgoing.once("error", reject);
    outgoing.end();
  });
}
