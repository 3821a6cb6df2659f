const out = new Set<string>();

/** Which wrapped functions answer as if they were not there. */
export const takenOut = {
  has: (name: string) => out.has(name),
  take(name: string) {
    out.add(name);
    return () => void out.delete(name);
  },
};
