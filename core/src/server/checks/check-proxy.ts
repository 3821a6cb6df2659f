import type { ProxyFacts } from "../requests/proxy-facts.ts";
import { type Finding, ok, warning } from "./finding.ts";

export async function checkProxy({ proxy }: { proxy: ProxyFacts }): Promise<Finding> {
  const { untrusted, unforwarded } = proxy;
  if (untrusted.count > 0) {
    const found = `${untrusted.count} requests came through ${untrusted.address}, which is not in trusted_proxies: all visitors behind it count as one`;
    return warning("web server in front", found, `Add it to node.toml: trusted_proxies = ["${untrusted.address}"]`);
  }
  if (unforwarded > 0) {
    const found = `${unforwarded} requests came without the visitor's address: all visitors count as one, and share one limit`;
    const remedy =
      "Let the web server pass it on: nginx needs proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; Caddy does it by itself.";
    return warning("web server in front", found, remedy);
  }
  return ok("web server in front", "nothing odd in the requests since the start");
}
