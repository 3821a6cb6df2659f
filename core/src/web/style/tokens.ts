/** Colours, sizes and type. Contrast on white: ink 15.2, muted 7.1, link 6.8, visited 8.6; sky is decoration only. */
export const tokens = /* css */ `
@layer tokens {
  :root {
    color-scheme: light;
    --ink: #1b2733; --muted: #4a5a68; --bg: #fff; --surface: #f4f7f9; --tint: #e8f3fa; --line: #d5dde3; --field: #5d6c79;
    --mast: #12304a; --sky: #009edb; --brand: #005f99; --brand-hover: #004a78; --on-brand: #fff; --link: #005f99; --visited: #5b3a8c;
    --ok: #1c6b3a; --ok-bg: #e6f4ea; --warn: #7a4f00; --warn-bg: #fff4d6; --err: #b3261e; --err-bg: #fdecea;
    --focus: #ffbf47; --focus-ink: #12304a; --lift: 0 1px 2px #12304a14, 0 8px 24px -8px #12304a2e;
    --c1: #12304a; --c2: #007bbd; --c3: #b3541e; --c4: #1f8f84;
    --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2rem; --s7: 3rem; --s8: 4rem;
    --fs-s: .875rem; --fs-m: 1.0625rem; --fs-l: 1.25rem;
    --fs-xl: clamp(1.375rem, 1.2rem + .8vw, 1.75rem); --fs-2xl: clamp(1.75rem, 1.4rem + 1.7vw, 2.5rem);
    --lh: 1.55; --measure: 68ch; --page: 72rem; --r: .375rem; --target: 2.75rem; --tight: -.012em;
    --font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  }
  :root:lang(ar) { --lh: 1.8; --fs-m: 1.125rem; --tight: 0; }
  :root:lang(zh) { --lh: 1.7; --tight: 0; }
  @media (prefers-color-scheme: dark) {
    :root {
      color-scheme: dark;
      --ink: #e6edf3; --muted: #9fb2c1; --bg: #0e1a24; --surface: #152533; --tint: #12304a; --line: #2c4152; --field: #8ea3b3;
      --mast: #0a141c; --brand: #7cc7f0; --brand-hover: #a5daf6; --on-brand: #0e1a24; --link: #7cc7f0; --visited: #c9b3f2;
      --ok: #8fd6a8; --ok-bg: #12321f; --warn: #f2cd7e; --warn-bg: #3a2c08; --err: #ffb4ab; --err-bg: #4a1512;
      --focus-ink: #0e1a24; --lift: 0 1px 2px #0006, 0 8px 24px -8px #000a; --c1: #7cc7f0; --c2: #2f9fd8; --c3: #e08a55; --c4: #4fc2b5;
    }
  }
}`;
