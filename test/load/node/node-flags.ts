/** As `core/tools/bootstrap.mjs` starts a node; a node's children inherit them. */
export const nodeFlags = ["--max-semi-space-size=2", "--v8-pool-size=1"];
export const nodeEnvironment = { MALLOC_ARENA_MAX: "2" };
