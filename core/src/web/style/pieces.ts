/** The components. */
export const pieces = /* css */ `
@layer pieces {
  .btn { display: inline-flex; align-items: center; justify-content: center; min-block-size: var(--target); padding: var(--s2) var(--s5); border: 2px solid transparent; border-radius: var(--r); background: var(--brand); color: var(--on-brand); font-weight: 600; text-decoration: none; cursor: pointer }
  .btn:visited { color: var(--on-brand) }
  .btn:hover { background: var(--brand-hover) }
  .btn.quiet { background: var(--bg); color: var(--link); border-color: currentColor }
  .btn.quiet:hover { background: var(--tint) }
  .btn.risky { background: #b3261e; color: #fff }
  .hero .btn { background: #fff; color: var(--mast) } .hero .btn:hover { background: #e8f3fa } .hero .btn.quiet { background: none; color: #fff } .hero .btn.quiet:hover { background: #ffffff1f }
  .tag { display: inline-block; padding: 0 var(--s2); border-radius: 1rem; font-size: var(--fs-s); font-weight: 600; line-height: 1.6; background: var(--tint); color: var(--ink) }
  .ok { background: var(--ok-bg); color: var(--ok) } .warn { background: var(--warn-bg); color: var(--warn) } .err { background: var(--err-bg); color: var(--err) }
  .tags { display: flex; flex-wrap: wrap; gap: var(--s2); list-style: none; padding: 0; margin-block-end: var(--s4) }
  .card { position: relative; display: flex; flex-direction: column; gap: var(--s2); inline-size: 100%; padding: var(--s5); border: 1px solid var(--line); border-radius: calc(2 * var(--r)); background: var(--bg) }
  .card:has(h2 a, h3 a):hover { border-color: var(--brand); box-shadow: var(--lift) }
  .card :is(h2, h3) { font-size: var(--fs-l); margin: 0 }
  .card :is(h2, h3) a { color: inherit; text-decoration: none }
  .card :is(h2, h3) a::after { content: ""; position: absolute; inset: 0; border-radius: inherit }
  .card:hover :is(h2, h3) a { text-decoration: underline; color: var(--link) }
  .card :is(p, .tags, .note) { margin: 0 }
  .card .by { margin-block-start: auto; padding-block-start: var(--s2) }
  .card .by a { position: relative }
  .dated { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr); gap: 0 var(--s4) }
  .dated > div { display: flex; flex-direction: column; gap: var(--s2) }
  .leaf { display: grid; align-content: start; text-align: center; line-height: 1.3; font-size: var(--fs-s); color: var(--muted); align-self: start; border: 1px solid var(--line); border-block-start: 4px solid var(--sky); border-radius: var(--r); background: var(--surface); padding: var(--s1) var(--s1) var(--s2) }
  .leaf span { white-space: nowrap } .leaf:lang(ar) { font-size: .75rem; padding-inline: 0 }
  .leaf b { font-size: 1.75rem; line-height: 1.2; color: var(--ink); font-variant-numeric: tabular-nums }
  .when { margin: 0 } .when .yours { display: block; color: var(--muted); font-size: var(--fs-s) }
  .origin { font-size: var(--fs-s); color: var(--muted); display: inline-flex; flex-wrap: wrap; gap: 0 var(--s2); position: relative; padding-inline-start: 1.1em }
  .origin::before { content: ""; position: absolute; inset-block-start: .45em; inset-inline-start: 0; inline-size: .6em; block-size: .6em; border: 2px solid var(--sky); border-radius: 50% }
  .muted { color: var(--muted) } .small { font-size: var(--fs-s) }
  .rows { list-style: none; padding: 0 } .rows > li { max-inline-size: none; padding-block: var(--s4); border-block-end: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); justify-content: space-between }
  .note { border-inline-start: 6px solid var(--sky); background: var(--tint); padding: var(--s4) var(--s5); margin-block-end: var(--s5); border-radius: var(--r) }
  .note > :last-child { margin-block-end: 0 } .note h2 { font-size: var(--fs-l); margin-block: 0 var(--s2) }
  .note.ok { border-color: var(--ok); color: var(--ink); background: var(--ok-bg) } .note.warn { border-color: var(--warn); color: var(--ink); background: var(--warn-bg) } .note.err { border-color: var(--err); color: var(--ink); background: var(--err-bg) }
  .empty { border: 2px dashed var(--line); border-radius: calc(2 * var(--r)); padding: var(--s7) var(--s5); text-align: center; background: var(--surface) }
  .empty h2 { margin-block: 0 var(--s3) } .empty p { margin-inline: auto } .empty > :last-child { margin-block-end: 0 } .empty + * { margin-block-start: var(--s5) }
  .pages { display: flex; gap: var(--s3); justify-content: space-between; align-items: center; margin-block-start: var(--s6); flex-wrap: wrap }
  .tabs ul { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin-block-end: var(--s5); border-block-end: 1px solid var(--line) }
  .tabs a { display: inline-flex; align-items: center; min-block-size: var(--target); padding-inline: var(--s4); text-decoration: none; color: var(--link) }
  .tabs a:hover { background: var(--tint) } .tabs a[aria-current] { font-weight: 700; color: var(--ink); box-shadow: inset 0 -4px 0 var(--brand) }
  .facts { display: grid; gap: 0; margin-block-end: var(--s5) }
  .facts > div { padding-block: var(--s3); border-block-end: 1px solid var(--line) }
  .facts dt { font-size: var(--fs-s); font-weight: 600; color: var(--muted) } .facts dd { margin: 0; overflow-wrap: anywhere } .facts dd > :last-child { margin-block-end: 0 }
  .side { padding: var(--s5); border-radius: calc(2 * var(--r)); background: var(--surface); margin-block-end: var(--s5) }
  .side > :first-child { margin-block-start: 0 } .side > :last-child { margin-block-end: 0 } .facts > :last-child { border: 0; padding-block-end: 0 } .side h2, .side h3 { font-size: var(--fs-l) }
  .scroll { overflow-x: auto; margin-block-end: var(--s4) }
  .num { text-align: end; font-variant-numeric: tabular-nums } th[aria-sort] a { white-space: nowrap }
  .bar { inline-size: 45% } .bar svg { inline-size: 100%; block-size: 1.25rem } .bar svg:dir(rtl) { transform: scaleX(-1) } .bar rect { fill: var(--c2) } thead td { border-block-end-width: 2px }
  .figure b { display: block; font-size: var(--fs-2xl); line-height: 1.15; font-variant-numeric: tabular-nums }
  .cal-nav { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s2) var(--s4); margin-block-end: var(--s3) }
  .cal-nav .btn { padding-inline: var(--s4) }
  .cal { table-layout: fixed } .cal caption { font-size: var(--fs-xl) }
  .cal :is(th, td) { padding: var(--s2); border: 1px solid var(--line) } .cal thead th { border-block-end-width: 2px; text-align: center }
  .cal td { block-size: 6.5rem } .cal .out { background: var(--surface) } .cal .today .d { background: var(--brand); color: var(--on-brand) }
  .cal .d { display: inline-grid; place-items: center; min-inline-size: 1.75rem; block-size: 1.75rem; border-radius: 1rem; font-size: var(--fs-s); font-variant-numeric: tabular-nums }
  .cal ul { list-style: none; padding: 0; margin: var(--s1) 0 0; display: grid; gap: var(--s1) }
  .cal li a { display: block; padding: 2px var(--s2); border-radius: var(--r); background: var(--tint); border-inline-start: 3px solid var(--brand); font-size: var(--fs-s); line-height: 1.4; text-decoration: none; color: var(--ink); overflow-wrap: anywhere }
  .cal li a:hover { text-decoration: underline }
  .share { display: flex; flex-wrap: wrap; gap: 0 var(--s4); list-style: none; padding: 0 } .share a { display: inline-flex; align-items: center; min-block-size: 2rem } .share a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none }
  .prose { max-inline-size: var(--measure) } .prose h2 { font-size: var(--fs-xl); margin-block-start: var(--s6) } .prose > :first-child { margin-block-start: 0 } .prose img { border-radius: var(--r) }
  .face { display: grid; place-items: center; flex: none; inline-size: 3.5rem; block-size: 3.5rem; border-radius: 50%; background: var(--tint); color: var(--ink); font-weight: 700; font-size: var(--fs-l); object-fit: cover }
  .thumb img, .portrait img { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 16 / 9; object-fit: cover; margin: 0 } .thumb { inline-size: min(16rem, 100%) } .thumb.face, .portrait { inline-size: 6rem; block-size: auto; overflow: hidden } .face img, .portrait img { aspect-ratio: 1 } .portrait { inline-size: min(16rem, 100%); margin-block-end: var(--s5) }
  .land { fill: var(--line) } .map circle { fill: var(--brand); stroke: var(--bg); stroke-width: 1.5 }
  @media (max-width: 44em) {
    .cal, .cal tbody, .cal tr, .cal td, .cal caption { display: block; inline-size: auto; block-size: auto } .cal thead, .cal :is(td, tr):not(:has(li)) { display: none }
    .cal td { border: 0; border-block-end: 1px solid var(--line); padding-block: var(--s3) } .cal .d { inline-size: auto; padding-inline: var(--s2); font-weight: 700 } .cal li a { padding-block: var(--s2) }
    .bar { inline-size: 30% }
  }
  @media (min-width: 44.01em) { .cal .full { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) } }
  @media (max-width: 44em) { .cal .brief { display: none } }
  @media screen and (max-width: 44em) {
    .stack :is(table, thead, tbody, tr, th, td, caption) { display: block } .stack thead th:not(:has(a)) { display: none } .stack thead tr { display: flex; flex-wrap: wrap }
    .stack tbody tr { padding-block: var(--s3); border-block-end: 1px solid var(--line) } .stack tbody :is(th, td) { border: 0; padding: var(--s1) 0; text-align: start }
    .stack td { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: var(--s3) } .stack td::before { content: attr(data-label); color: var(--muted); font-size: var(--fs-s) } .stack td:has(> div:empty) { display: none }
  }
  @media (forced-colors: active) { .btn { border-color: ButtonText } .bar rect, .map circle { fill: CanvasText } }
}`;
