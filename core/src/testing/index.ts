/**
 * testing: whole nodes for tests and for the demonstration; the only place that opens loopback.
 *
 * For authors of plugins: `bootTestNode({ plugins, clock: movableClock(), mail: "captured" })` is a node over HTTP with its pages,
 * console (`node.signIn()`), commands (`node.run()`) and mails (`node.mails()`); `bootTestFederation(2, { plugins })` two that follow
 * one another. Both are made in a temporary folder by the same steps as a real one; `remove()` ends them. `checkPlugin(plugin)` tries
 * whether a plugin keeps what everybody counts on.
 */
export { befriend, bootTestFederation, until } from "./boot-test-federation.ts";
export { bootTestNode, type TestNode, type TestNodeOptions } from "./boot-test-node.ts";
export type { CapturedMail } from "./capture-mail.ts";
export { type CheckPluginOptions, checkPlugin, examinePlugin } from "./check-plugin/check-plugin.ts";
export { type Finding, promises } from "./check-plugin/finding.ts";
export { freePort } from "./free-port.ts";
export { loopbackDialer } from "./loopback-dialer.ts";
export { type MovableClock, movableClock } from "./movable-clock.ts";
export type { Answer, Session } from "./sign-in.ts";
