/** What the console adds to the stylesheet of the public site: a bar, a menu beside the page, forms in steps. */
export const consoleStyle = /* css */ `
@layer frame {
  .desk { background: var(--bg) }
  .desk-bar { background: var(--mast); color: #fff; border-block-end: 4px solid var(--sky) }
  .desk-bar > *, .desk-foot > * { max-inline-size: 84rem; margin-inline: auto; padding-inline: 1rem }
  .desk-bar > div { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 var(--s5) }
  .desk-bar a, .desk-bar button { color: #fff; text-decoration: none; display: inline-flex; align-items: center; min-block-size: var(--target); background: none; border: 0; padding: 0; font: inherit; cursor: pointer }
  .desk-bar :is(a, button):hover { text-decoration: underline }
  .desk-name b { font-size: var(--fs-l) }
  .desk-bar > div > ul { display: flex; flex-wrap: wrap; gap: 0 var(--s5); list-style: none; padding: 0; margin: 0; font-size: var(--fs-s) }
  .desk-foot { background: var(--mast) } .desk-foot a { text-decoration: none }
  .desk-body { max-inline-size: 84rem; inline-size: 100%; margin-inline: auto; flex: 1; display: grid; grid-template-columns: minmax(0, 1fr); align-content: start }
  .desk-body > main { padding-block-end: var(--s8); min-inline-size: 0 }
  .desk .menu { padding: var(--s3) 1rem; border-block-end: 1px solid var(--line) }
  .desk .menu > summary { list-style: none; inline-size: fit-content } .menu > summary::-webkit-details-marker { display: none }
  .desk .menu nav ul { list-style: none; padding: 0; margin: 0 }
  .desk .menu nav summary { color: var(--muted); font-size: var(--fs-s); padding-inline: var(--s3) }
  .desk .menu nav details a { padding-inline-start: var(--s6) }
  .desk .menu nav a { display: flex; align-items: center; min-block-size: var(--target); padding-inline: var(--s3); border-radius: var(--r); color: var(--ink); text-decoration: none }
  .desk .menu nav a:hover { background: var(--surface); text-decoration: underline }
  .desk .menu nav a[aria-current] { background: var(--tint); font-weight: 700; box-shadow: inset 4px 0 0 var(--brand) }
  .desk .menu nav a[aria-current]:dir(rtl) { box-shadow: inset -4px 0 0 var(--brand) }
  .desk .head { background: none; border: 0 } .desk .head::after { content: none } .desk .head .wrap { padding-block: var(--s6) 0 }
  .desk .wrap { inline-size: min(60rem, 100% - 2rem); margin-inline: auto }
  @media (min-width: 60em) {
    @supports selector(::details-content) {
      .desk-body { grid-template-columns: 15rem minmax(0, 1fr); align-content: stretch }
      .desk .menu { border-block-end: 0; border-inline-end: 1px solid var(--line); padding: var(--s5) var(--s3) }
      .desk .menu::details-content { content-visibility: visible; block-size: auto }
    }
    .desk .head .wrap > * { max-inline-size: 48rem }
  }
}
@layer utilities {
  @media (min-width: 60em) { @supports selector(::details-content) { .desk .menu > summary { display: none } } }
}
@layer pieces {
  .todo { list-style: none; padding: 0; margin: 0 0 var(--s6); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s3) }
  .todo > li { max-inline-size: none; border: 1px solid var(--line); border-radius: calc(2 * var(--r)); padding: var(--s4) var(--s5) }
  .todo :is(h2, h3) { margin: 0 0 var(--s1); font-size: var(--fs-m); overflow-wrap: anywhere } .todo p { margin: 0; color: var(--muted) }
  .todo .done { background: var(--surface); padding-block: var(--s2); display: flex; flex-wrap: wrap; gap: 0 var(--s4); align-items: center; justify-content: space-between }
  .three { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); list-style: none; padding: 0; margin: 0 0 var(--s6) }
  .three a { display: block; padding: var(--s4) var(--s5); border-radius: calc(2 * var(--r)); background: var(--surface); color: var(--ink); text-decoration: none; block-size: 100% } .three a:hover { text-decoration: underline }
  td select { min-block-size: 2.25rem; max-inline-size: 100%; border: 2px solid var(--field); border-radius: var(--r); background: var(--bg) }
  .card > .tag { align-self: start }
  .kept { font-size: var(--fs-s); color: var(--muted) }
  .plain { background: none; border: 0; padding: 0; font: inherit; color: var(--link); text-decoration: underline; cursor: pointer; min-block-size: var(--target) }
  .row-acts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); align-items: baseline } :is(.card, td) .row-acts { margin: 0 } td .plain { min-block-size: 1.75rem } :is(form, section, .acts) + :is(.row-acts, p) { margin-block-start: var(--s5) }
  main > .wrap > form:not(:last-child) { margin-block-end: var(--s5) }
  form > details { margin-block-end: var(--s4) }
  .pair { display: grid; align-items: end; gap: 0 var(--s5); grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); max-inline-size: 40rem }
}`;
