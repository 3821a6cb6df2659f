/** Milliseconds of a processor that this process needed for it: what else a machine does meanwhile does not count. */
export async function timeUsed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
