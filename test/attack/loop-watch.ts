/** The longest that the event loop stood still, in milliseconds, for work of its own. */
export interface LoopWatch {
  stop(): number;
}

/**
 * A gap between two ticks counts only as far as this thread was computing in it: on a busy machine the system may leave
 * the whole process waiting, which is nobody's attack.
 */
export function watchLoop(): LoopWatch {
  let worst = 0;
  let [at, used] = [performance.now(), ownTime()];
  const tick = () => {
    const [now, spent] = [performance.now(), ownTime()];
    worst = Math.max(worst, Math.min(now - at, spent - used));
    [at, used] = [now, spent];
  };
  const timer = setInterval(tick, 1);
  return {
    stop() {
      clearInterval(timer);
      tick();
      return worst;
    },
  };
}

function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
