import type { Config } from "../config.ts";
import { type Finding, fault, ok, warning } from "./finding.ts";

export async function checkAddress({ config: { origin, demo, listen } }: { config: Config }): Promise<Finding> {
  const { protocol, hostname } = new URL(origin);
  const local = /^(localhost|127\.)/.test(hostname);
  if (local && demo) return ok("address", `${origin}, a demonstration`);
  if (protocol !== "https:") {
    const remedy =
      "Other sites talk only with https addresses, so a node with another one talks with nobody: make the node again with an https origin.";
    return fault("address", origin, remedy);
  }
  if (["127.0.0.1", "::1", "localhost"].includes(listen.host)) return ok("address", origin);
  const remedy =
    'The node speaks plain http: let only the web server in front reach it (listen.host = "127.0.0.1", or a firewall).';
  return warning("address", `${origin}, but it listens on ${listen.host} for whoever reaches that`, remedy);
}
