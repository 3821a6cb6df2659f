/** The frame of a page: masthead, navigation, header band, columns, footer. */
export const frame = /* css */ `
@layer frame {
  .wrap { inline-size: min(var(--page), 100% - 2rem); margin-inline: auto }
  .skip { position: absolute; inset-block-start: -10rem; inset-inline-start: 1rem; padding: var(--s3) var(--s4); z-index: 9 }
  .skip:focus { inset-block-start: 0 }
  .demo { background: #fff4d6; color: #5c3b00; font-size: var(--fs-s); font-weight: 600; text-align: center; padding: var(--s1) var(--s4) }
  .demo p { max-inline-size: none; margin: 0 }
  .team { background: var(--tint); margin: 0; max-inline-size: none; padding: var(--s1) 1rem; text-align: end }
  .mast { background: var(--mast); color: #fff; border-block-end: 4px solid var(--sky) }
  .mast a { color: #fff; text-decoration: none }
  .mast .wrap { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: var(--s6) }
  .langs ul { display: flex; flex-wrap: wrap; gap: 0 var(--s1); list-style: none; padding: 0; margin: 0; margin-inline: calc(-1 * var(--s2)) }
  .langs a { display: block; padding: var(--s2); font-size: var(--fs-s); line-height: 1.5rem; white-space: nowrap; color: #c9dbe8 }
  .langs a:hover { color: #fff; text-decoration: underline }
  .langs [aria-current] { color: #fff; font-weight: 700; box-shadow: inset 0 -2px 0 var(--sky) }
  .brand { display: flex; gap: var(--s3); align-items: center; padding-block: var(--s3); min-block-size: 4rem }
  .brand img { block-size: 3rem; inline-size: auto; max-inline-size: 10rem; background: #fff; border-radius: var(--r); padding: 4px }
  .brand .sign { display: grid; place-items: center; flex: none; block-size: 3rem; min-inline-size: 3rem; padding-inline: var(--s1); border-radius: var(--r); background: #fff; color: var(--mast); font-weight: 800; letter-spacing: -.02em }
  .brand b { font-size: var(--fs-l); line-height: 1.25; letter-spacing: var(--tight); text-wrap: balance }
  .brand:dir(rtl) b, .head:dir(rtl) h1 { text-align: right } .brand:dir(ltr) b, .head:dir(ltr) h1 { text-align: left }
  .brand:hover b { text-decoration: underline; text-underline-offset: .2em }
  .nav ul { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 0 calc(-1 * var(--s3)) }
  .nav a { display: inline-flex; align-items: center; min-block-size: var(--target); padding-inline: var(--s3); color: #dbe8f1 }
  .nav a { background: no-repeat center bottom / calc(100% - 1.5rem) 4px }
  .nav a:hover { color: #fff; background-image: linear-gradient(#fff8 0 0) }
  .nav a[aria-current] { color: #fff; font-weight: 700; background-image: linear-gradient(var(--sky) 0 0) }
  .find { display: none }
  main { flex: 1; padding-block-end: var(--s8) }
  main > .wrap { padding-block-start: var(--s6) }
  .head { background: var(--surface); border-block-end: 1px solid var(--line); position: relative; overflow: clip }
  .head .wrap { position: relative; padding-block: var(--s6) }
  .head .lead { font-size: var(--fs-l); text-wrap: pretty; line-height: 1.5; color: var(--muted); margin-block: var(--s3) 0; max-inline-size: 60ch }
  .head .kicker { font-size: var(--fs-s); font-weight: 600; color: var(--muted); margin-block-end: var(--s2); display: flex; flex-wrap: wrap; gap: var(--s2) var(--s3); align-items: center }
  .hero { background: var(--mast); color: #fff; border-block-end: 4px solid var(--sky) } .hero :is(.lead, .kicker) { color: #d3e2ed } .mast:has(+ main > .hero) { border: 0 }
  .head .acts { margin-block-start: var(--s5) }
  .acts { display: flex; flex-wrap: wrap; gap: var(--s3) }
  .crumbs ol { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 0 0 var(--s3); font-size: var(--fs-s); gap: var(--s1) }
  .crumbs li { display: flex }
  .crumbs li + li::before { content: "/"; color: var(--muted); margin-inline-end: var(--s1) }
  .crumbs a { display: inline-block; padding-block: 2px }
  main > .wrap > :is(h2, section:first-child > h2):first-child { margin-block-start: 0 }
  .split { display: grid; gap: var(--s6) var(--s7); grid-template-columns: minmax(0, 1fr) }
  .split > * > :is(h2, h3):first-child { margin-block-start: 0 }
  .grid { display: grid; gap: var(--s5); grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); list-style: none; padding: 0; margin-block-end: var(--s5) }
  .grid > li { max-inline-size: none; display: grid }
  .foot { background: var(--surface); border-block-start: 1px solid var(--line); padding-block: var(--s6); font-size: var(--fs-s); color: var(--muted) }
  .foot .wrap { display: grid; gap: var(--s4) var(--s7); grid-template-columns: minmax(0, 1fr) }
  .foot b { color: var(--ink); font-size: var(--fs-m) }
  .foot p { margin-block: var(--s1) 0 }
  .foot ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(8.25rem, 100%), 1fr)); gap: 0 var(--s4); list-style: none; padding: 0; margin: 0 }
  .foot li a { display: inline-flex; align-items: center; min-block-size: 2rem; line-height: 1.35 }
  @media (min-width: 60em) {
    .mast .wrap { grid-template-columns: minmax(0, 1fr) auto; align-items: center }
    .brand { grid-row: 1; padding-block: var(--s4) var(--s2) } .nav .narrow { display: none }
    .find { display: block; align-self: center; justify-self: end; inline-size: min(100%, 18rem) } .find form { display: flex; border: 1px solid #8fb0c8; border-radius: var(--r) }
    .find input { flex: 1; min-inline-size: 0; min-block-size: 2.25rem; padding-inline: var(--s3); border: 0; background: none; color: #fff } .find input::placeholder { color: #c9dbe8; opacity: 1 }
    .find button { display: grid; place-items: center; inline-size: 2.5rem; border: 0; background: none; color: #fff; cursor: pointer } .find svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round }
    .langs { grid-row: 1; grid-column: 2 }
    .brand b { font-size: 1.375rem }
    .head .wrap { padding-block: var(--s7) }
    .head::after { content: ""; position: absolute; inset-block: 0; inset-inline-end: 0; inline-size: min(34vw, 30rem); background: no-repeat right center / cover; pointer-events: none; mask-image: linear-gradient(to right, #0000, #000 60%);
      background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 512 240' fill='none' stroke='%23009edb' stroke-opacity='.3'%3E%3Cpath d='M512 30C420 10 330 60 270 120S150 220 60 210M512 120C430 90 350 100 270 120M270 120c60 60 140 80 242 70M400 40c-20 50-20 100 10 142M330 76c60 10 120 40 182 44'/%3E%3Cg fill='%23009edb' stroke='none' fill-opacity='.45'%3E%3Ccircle cx='270' cy='120' r='7'/%3E%3Ccircle cx='400' cy='40' r='5'/%3E%3Ccircle cx='410' cy='182' r='6'/%3E%3Ccircle cx='330' cy='76' r='4'/%3E%3Ccircle cx='150' cy='196' r='4'/%3E%3Ccircle cx='462' cy='105' r='4'/%3E%3Ccircle cx='392' cy='108' r='8'/%3E%3C/g%3E%3C/svg%3E") }
    .head:dir(rtl)::after { transform: scaleX(-1) }
    .head .wrap > * { max-inline-size: 48rem }
    .foot ul { grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)) }
    .hero .wrap { padding-block: var(--s8) } .hero h1 { font-size: 3rem; line-height: 1.12; max-inline-size: 18ch }
    .split { grid-template-columns: minmax(0, 1fr) 19rem }
    .foot .wrap { grid-template-columns: minmax(0, 2fr) minmax(0, 5fr); align-items: start }
  }
}`;
