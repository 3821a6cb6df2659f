/** What must win over the rest: hidden texts, focus, paper. */
export const last = /* css */ `
@layer utilities {
  .vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap } .paper { display: none }
  @media (prefers-reduced-motion: no-preference) { .card { transition: border-color .15s, box-shadow .15s } @view-transition { navigation: auto } }
}
@layer focus {
  :focus-visible { outline: 3px solid var(--focus-ink); outline-offset: 2px; box-shadow: 0 0 0 5px var(--focus) }
  :is(a, .btn, summary):focus-visible { background-color: var(--focus); color: var(--focus-ink) !important; outline-offset: 0 }
  .card :is(h2, h3) a:focus-visible::after { outline: 3px solid var(--focus-ink); box-shadow: 0 0 0 6px var(--focus) }
  main:focus { outline: none; box-shadow: none }
}
@layer print {
  @media print {
    nav, .no-print, form, search, details:not([open]), .btn, .skip, .share, .side:has(.share), .yours, .cal-nav { display: none !important }
    .paper { display: block; font-size: 9pt; overflow-wrap: anywhere }
    .mast { background: none; color: #000; border-color: #000 } .mast a { color: #000 }
    .head, .foot { background: none; padding: 0 } .head::after { display: none }
    body { font-size: 11pt; color: #000; background: #fff }
    main a[href^="http"]::after { content: " (" attr(href) ")"; word-break: break-all; font-size: 9pt }
    table, .card, .note, .facts > div, .people li, .rows li { break-inside: avoid } thead { display: table-header-group } tr { break-inside: avoid } h2, h3, h4, .prog-at, .rooms { break-after: avoid }
    .wrap, .split > *, .scroll, .hits > li { max-inline-size: none; padding-inline: 0; overflow: visible } .split { display: block }
    .card, .side, .key-facts, .note, .empty { background: none; border-radius: 0 } .card { padding: 2mm 3mm; gap: 1mm; box-shadow: none } .side, .key-facts { padding: 0 } .month { break-inside: auto }
    .prog > li { display: grid; grid-template-columns: 26mm minmax(0, 1fr); gap: 2mm 4mm } .rooms { margin-inline-start: 30mm }
    :is(.n2, .n3) :is(.rooms, .prog-now) { display: grid; grid-template-columns: repeat(var(--n), minmax(0, 1fr)); gap: 2mm } .n2 { --n: 2 } .n3 { --n: 3 } :is(.n2, .n3) .c1 { grid-column: 1 } :is(.n2, .n3) .c2 { grid-column: 2 } .n3 .c3 { grid-column: 3 } :is(.n2, .n3) .c0 { grid-column: 1 / -1 } :is(.n2, .n3) .card { font-size: 10pt }
    main img { max-block-size: 60mm; inline-size: auto; max-inline-size: 100% }
    @page { size: A4; margin: 18mm }
  }
}`;
