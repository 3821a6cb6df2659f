/** What every element looks like before any class is put on it. */
export const base = /* css */ `
@layer reset {
  *, *::before, *::after { box-sizing: border-box }
  * { margin: 0 }
  img, svg, video { display: block; max-inline-size: 100%; block-size: auto }
  input, button, textarea, select { font: inherit; color: inherit }
  fieldset { border: 0; padding: 0; min-inline-size: 0 }
  :target { scroll-margin-block-start: 2rem }
}
@layer base {
  html { font-family: var(--font); line-height: var(--lh); -webkit-text-size-adjust: 100%; overflow-wrap: break-word }
  body { font-size: var(--fs-m); color: var(--ink); background: var(--bg); min-block-size: 100svh; display: flex; flex-direction: column }
  h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; letter-spacing: var(--tight) }
  :is(h1, h2, h3):lang(ar) { line-height: 1.5 }
  h1 { font-size: var(--fs-2xl) }
  h2 { font-size: var(--fs-xl); margin-block: var(--s7) var(--s4) }
  h3 { font-size: var(--fs-l); margin-block: var(--s5) var(--s2) }
  h4 { font-size: var(--fs-m); margin-block: var(--s4) var(--s1) }
  p, ul, ol, dl, table, figure, blockquote, pre { margin-block-end: var(--s4) }
  ul, ol { padding-inline-start: 1.4em }
  p, li, dd { max-inline-size: var(--measure) }
  a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .07em }
  a:visited { color: var(--visited) }
  a:hover { text-decoration-thickness: .14em }
  blockquote { border-inline-start: 4px solid var(--sky); padding-inline-start: var(--s4); color: var(--muted) }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--surface); padding: var(--s4); border-radius: var(--r); font-size: var(--fs-s) }
  table { border-collapse: collapse; inline-size: 100% }
  th, td { text-align: start; padding: var(--s2) var(--s3); border-block-end: 1px solid var(--line); vertical-align: top }
  caption { text-align: start; font-weight: 700; padding-block-end: var(--s2) }
  thead th { color: var(--muted); font-size: var(--fs-s); border-block-end: 2px solid var(--line) }
  summary { cursor: pointer; min-block-size: var(--target); align-content: center; font-weight: 600; color: var(--link) }
  mark { background: var(--warn-bg); color: inherit; font-weight: 600 }
  hr { border: 0; border-block-start: 1px solid var(--line); margin-block: var(--s6) }
  bdi, time { unicode-bidi: isolate }
  [hidden] { display: none !important }
}`;
