/** testing: whole nodes for tests and for the demonstration; the only place that opens loopback. */
export { befriend, bootTestFederation, until } from "./boot-test-federation.ts";
export { bootTestNode, type TestNode, type TestNodeOptions } from "./boot-test-node.ts";
export { freePort } from "./free-port.ts";
export { loopbackDialer } from "./loopback-dialer.ts";
