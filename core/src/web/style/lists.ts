/** Programmes, people, hits: lists that have a shape of their own. */
export const lists = /* css */ `
@layer pieces {
  .prog { list-style: none; padding: 0; display: grid; gap: var(--s5) } .prog > li { max-inline-size: none; border-block-start: 2px solid var(--line); padding-block-start: var(--s3) }
  .prog-at { font-weight: 700; font-variant-numeric: tabular-nums; margin-block-end: var(--s2) }
  .prog-now { list-style: none; padding: 0; margin: 0; display: grid; gap: var(--s3); grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)) }
  .prog-now > li { max-inline-size: none; display: grid } .prog .card { padding: var(--s4) } .prog .tags, .card .tags:empty { margin-block-end: 0 } .card .tags:empty { display: none }
  .card h4 { font-size: var(--fs-m); margin: 0 } .card h4 a { color: inherit; text-decoration: none } .card h4 a::after { content: ""; position: absolute; inset: 0; border-radius: inherit } .card:hover h4 a { text-decoration: underline; color: var(--link) } .card:has(h4 a):hover { border-color: var(--brand); box-shadow: var(--lift) }
  .people { list-style: none; padding: 0; display: grid; gap: var(--s3) var(--s5); grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)) }
  .who { list-style: none; padding: 0; display: grid; gap: 0 var(--s6); grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)) }
  .who > li { max-inline-size: none; padding-block: var(--s3); border-block-end: 1px solid var(--line) } .who a { font-weight: 600; text-decoration: none } .who a:hover { text-decoration: underline } .who small { display: block; font-size: var(--fs-s); color: var(--muted) } .split > * > section:first-child > h2 { margin-block-start: 0 }
  .map { margin-inline: 0 } .map svg { inline-size: 100%; block-size: auto; background: var(--surface); border-radius: calc(2 * var(--r)) } .map circle { fill: var(--brand); fill-opacity: .85; stroke: var(--bg); stroke-width: 2 } .map a:hover circle { fill: var(--c3) } .map figcaption { margin-block-start: var(--s2) }
  .places { columns: 20rem; column-gap: var(--s7) } .places section { break-inside: avoid; padding-block-end: var(--s5) } .places h2 { margin: 0 0 var(--s1); font-size: var(--fs-l) } .places section:target { background: var(--tint) }
  .lv { display: inline-block; vertical-align: -.1em } .lv:dir(rtl) { transform: scaleX(-1) }
  .plain { list-style: none; padding: 0; margin: 0 }
  .found { padding-inline-start: 1.2em; margin: var(--s1) 0 0 } .found a { position: relative }
  .hits { list-style: none; padding: 0; display: grid; gap: var(--s4) } .hits > li { max-inline-size: 52rem }
  .key-facts { background: var(--tint); border-radius: calc(2 * var(--r)); padding: var(--s3) var(--s5); margin-block-end: var(--s5) } .key-facts .facts { grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0 var(--s6); margin: 0 } .key-facts .facts > div { border: 0 } .key-facts p { margin-block-end: var(--s1) }
  .wrap > section:first-child > h2:first-child { margin-block-start: 0 } .month > h2 { margin-block: var(--s6) var(--s3) }
  .figures { display: flex; flex-wrap: wrap; gap: var(--s4) var(--s7); margin-block-start: var(--s6); position: relative; z-index: 1 } .figures + * { margin-block-start: var(--s5) }
  .feature { border-inline-start: 6px solid var(--brand); background: var(--tint); padding: var(--s5) var(--s6) }
  .feature h3 { font-size: var(--fs-xl) } .feature .leaf { background: var(--bg) }
  a.tag { text-decoration: none; color: var(--link) } a.tag:hover { text-decoration: underline }
  main img { border-radius: var(--r); margin-block-end: var(--s5) }
  @media (min-width: 60em) { .month { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: var(--s5); border-block-start: 1px solid var(--line); padding-block-start: var(--s5); margin-block-end: var(--s3) } .month > h2 { margin: 0; font-size: var(--fs-l) } .month .grid > li:only-child { grid-column: 1 / -1 } .month .grid { grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr)); margin: 0 } }
  .prog-at .yours { display: block; font-weight: 400; font-size: var(--fs-s); color: var(--muted) } .rooms { display: none }
  @media (min-width: 60em) { .by-room :is(.rooms, .prog-now) { display: grid; grid-template-columns: repeat(var(--n), minmax(0, 1fr)); gap: var(--s2) } .by-room .card { padding: var(--s3) } .by-room .prog > li { grid-template-columns: 6rem minmax(0, 1fr) }
    .rooms { list-style: none; padding: 0; margin: 0 0 var(--s2); margin-inline-start: calc(6rem + var(--s4)); font-weight: 700 } .n2 { --n: 2 } .n3 { --n: 3 } .n4 { --n: 4 } .n5 { --n: 5 } .n6 { --n: 6 } .c0 { grid-column: 1 / -1 } .c1 { grid-column: 1 } .c2 { grid-column: 2 } .c3 { grid-column: 3 } .c4 { grid-column: 4 } .c5 { grid-column: 5 } .c6 { grid-column: 6 } }
  @media (min-width: 44.01em) { .prog > li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: var(--s4) } }
  @media (max-width: 24em) { .feature.dated { grid-template-columns: minmax(0, 1fr) } .feature.dated .leaf { display: none } .feature { padding-inline: var(--s4) } }
}`;
