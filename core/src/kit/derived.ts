/**
 * What `make` gives of a source, worked out again only when the source has become another one.
 * @example const sheet = derived(() => site().accent, createStylesheet); sheet() === sheet() // until the accent changes
 */
export function derived<Source, Made>(source: () => Source, make: (source: Source) => Made): () => Made {
  let last: { of: Source; made: Made } | undefined;
  return () => {
    const of = source();
    if (last === undefined || last.of !== of) last = { of, made: make(of) };
    return last.made;
  };
}
