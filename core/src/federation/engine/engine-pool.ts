import type { Db } from "../../store/index.ts";
import { type ApexFactory, loadApex } from "./apex.ts";
import { createEngine, type Engine, type EngineDeps } from "./engine.ts";

/** Engines to borrow for the length of one transaction; the library is loaded by the first that is asked for. */
export interface EnginePool {
  use<T>(db: Db, work: (engine: Engine) => Promise<T>): Promise<T>;
}

export function createEnginePool(deps: EngineDeps): EnginePool {
  const free: Engine[] = [];
  let factory: ApexFactory | undefined;
  return {
    async use(db, work) {
      factory ??= loadApex();
      const engine = free.pop() ?? createEngine(factory, deps);
      try {
        return await engine.run(db, () => work(engine));
      } finally {
        free.push(engine);
      }
    },
  };
}
