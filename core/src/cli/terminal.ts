/** What a terminal shows. Results go to standard output, everything else to standard error. */
export const print = {
  result: (text: string) => void process.stdout.write(`${harmless(text)}\n`),
  error: (text: string) => void process.stderr.write(`${harmless(text)}\n`),
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it writes out
const steering = /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Names and reasons come from strangers: what would steer the terminal is written out, as JSON writes it. */
export function harmless(text: string): string {
  return text.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

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
