/** The whole style of the frame: calm, in the reader's own light or dark, as high as its content. */
export const embedStyle = `*{box-sizing:border-box;margin:0}
html{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif;color:#1b2733;background:#fff;overflow-wrap:anywhere}
body{padding:.25rem}h1{font-size:1rem;line-height:1.3}ul{list-style:none;padding:0}li{padding-block:.6rem;border-block-end:1px solid #d5dde3}
a{color:#005f99;font-weight:600}p{font-size:.875rem;color:#4a5a68}.all{padding-block:.6rem}.all a{font-weight:400}b{color:#7a4f00}
a:focus-visible{outline:3px solid #12304a;outline-offset:2px;background:#ffbf47;color:#12304a}
@media(prefers-color-scheme:dark){html{background:#0e1a24;color:#e6edf3}a{color:#7cc7f0}p{color:#9fb2c1}li{border-color:#2c4152}b{color:#f2cd7e}}`;
