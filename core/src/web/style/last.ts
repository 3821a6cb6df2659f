/** What must win over the rest: hidden texts, focus, paper. */
export const last = /* css */ `
@layer utilities {
  .vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
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
    .mast nav, .foot ul, .no-print, form, .btn, .skip, .pages, .share, .side:has(.share), .tabs { display: none !important }
    .mast { background: none; color: #000; border-color: #000 } .mast a { color: #000 }
    .head { background: none; padding: 0 } .head::after { display: none }
    body { font-size: 11pt; color: #000; background: #fff }
    main a[href^="http"]::after { content: " (" attr(href) ")"; word-break: break-all; font-size: 9pt }
    table, .card, .note { break-inside: avoid } thead { display: table-header-group } h2, h3 { break-after: avoid }
    @page { size: A4; margin: 18mm }
  }
}`;
