/** Runs one piece of work after the other, whoever asks: what one picture takes of memory is all that pictures take. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(run: () => Promise<Result>): Promise<Result> => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };
}
