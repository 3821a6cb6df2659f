/** What a terminal shows. Results go to standard output, everything else to standard error. */
export const print = {
  result: (text: string) => void process.stdout.write(`${text}\n`),
  error: (text: string) => void process.stderr.write(`${text}\n`),
};

/** Something outside the program stands in the way; the message names the remedy, so no stack is shown. */
export class StartProblem extends Error {}

/** Progress on one line that rewrites itself on a terminal, and a line a tenth elsewhere. */
export function progressLine() {
  let told = -1;
  return {
    show(done: number, total: number | undefined, what: string) {
      if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001b[K${done}${total === undefined ? "" : ` of ${total}`} ${what}`);
        return;
      }
      const tenth = total ? Math.floor((done / total) * 10) : Math.floor(done / 100);
      if (tenth !== told) print.error(`${done}${total === undefined ? "" : ` of ${total}`} ${what}`);
      told = tenth;
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    },
  };
}
