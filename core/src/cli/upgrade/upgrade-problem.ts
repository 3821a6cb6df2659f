/** What keeps an upgrade from being done; the message says what to do, so no stack is shown. */
export class UpgradeProblem extends Error {}
