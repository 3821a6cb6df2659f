/** First pages: what comes next stands out, sections have their way to the whole, numbers open what they count. */
export const front = /* css */ `
@layer pieces {
  .titled { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: var(--s1) var(--s5); margin-block: var(--s7) var(--s4) } .titled h2 { margin: 0 }
  section:first-child > .titled { margin-block-start: 0 }
  .lined > li { padding-block: var(--s2); border-block-start: 1px solid var(--line); max-inline-size: none } .lined > li:first-child { border: 0 }
  .lined .small { display: block } .side .lined:not(:last-child) { margin-block-end: var(--s3) } .side .lined > li:last-child { padding-block-end: 0 }
  .next { display: grid; gap: var(--s4); padding: var(--s5); border: 1px solid var(--line); border-radius: calc(2 * var(--r)); background: var(--bg); box-shadow: var(--lift); position: relative }
  .hero + .wrap:has(> .next) { padding-block-start: 0; margin-block-start: calc(-1 * var(--s6)) } .hero:has(+ .wrap > .next) > .wrap { padding-block-end: var(--s8) }
  .next h2 { font-size: var(--fs-s); letter-spacing: 0; color: var(--muted); margin: 0 0 var(--s1) } .next h3 { font-size: var(--fs-xl); margin: 0 0 var(--s3) }
  .next h3 a { color: inherit; text-decoration: none } .next h3 a:hover { text-decoration: underline } .next p { margin-block-end: var(--s2) } .next .when { font-weight: 600 } .next .acts { margin-block: var(--s4) 0 } .next .tags { margin-block-end: var(--s2) }
  .next .leaf { inline-size: 5rem }
  .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr)); gap: var(--s3); list-style: none; padding: 0 }
  .counts a { display: block; block-size: 100%; padding: var(--s4) var(--s5); border-radius: calc(2 * var(--r)); background: var(--surface); color: var(--ink); text-decoration: none; line-height: 1.35 } .counts a:hover { background: var(--tint) }
  @media (max-width: 44em) { .topic > .leaf { display: none } }
  .figs { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s7); list-style: none; padding: 0; margin-block: var(--s5) } .figs a { color: inherit; text-decoration: none } .figs a:hover { text-decoration: underline } .figs .figure b { color: var(--link) }
  .about { border-inline-start: 4px solid var(--sky); padding-inline-start: var(--s5); margin-block: var(--s7) } .about h2 { margin: 0 0 var(--s3) } .about > :last-child { margin: 0 } .about > h2 + p { font-size: var(--fs-l); text-wrap: pretty }
  .grid > li:only-child, .grid > .first { grid-column: 1 / -1 } .first h3 { font-size: var(--fs-xl) }
  .address { font-size: var(--fs-l); font-weight: 700; padding: var(--s3) var(--s4); border-inline-start: 4px solid var(--sky); background: var(--surface); overflow-wrap: anywhere } code { overflow-wrap: anywhere; font-size: .9em }
  .empty .acts { justify-content: center }
  @media (max-width: 24em) { .hero .lead { font-size: var(--fs-m) } .hero > .wrap { padding-block-start: var(--s5) } .hero .acts { gap: var(--s2) } .hero .btn { padding-inline: var(--s3) }
    .card { padding: var(--s4) } .dated { grid-template-columns: 3.25rem minmax(0, 1fr); gap: 0 var(--s3) } .dated .leaf b { font-size: 1.375rem } }
  @media (min-width: 44.01em) { .topic { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: var(--s6) } .topic .leaf { background: var(--bg); font-size: var(--fs-m); padding-block: var(--s3) } .topic .leaf b { font-size: 2.5rem; line-height: 1.1 } .next { grid-template-columns: 8rem minmax(0, 1fr); gap: var(--s6); padding: var(--s6) } .next .leaf { inline-size: 100%; font-size: var(--fs-m); padding-block: var(--s3) } .next .leaf b { font-size: 3rem; line-height: 1.1 } }
  @media print { .next { box-shadow: none } }
}`;
