/** Waits for something that happens by itself; false when it does not within the time. */
export async function until(happened: () => Promise<boolean>, ms: number, pause = 25): Promise<boolean> {
  const end = performance.now() + ms;
  while (!(await happened())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return true;
}
