const palette = `
:root{--page:#fbfaf8;--surface:#fff;--ink:#1f1d1a;--muted:#5a554d;--line:#807a70;--accent:#0b5a57;--soft:#e0efed;--on-accent:#fff;--danger:#a61b12;--danger-soft:#fcebe8;--mark:#fdf1d8;--focus:#1f1d1a;--d1:#a3290c;--d2:#d4702a;--d3:#88847d;--d4:#3f8fc4;--d5:#174a8c;--i1:#fff;--i2:#1c1a17;--i5:#fff}
@media(prefers-color-scheme:dark){:root{--page:#161513;--surface:#1f1d1a;--ink:#f1eee8;--muted:#bab4a9;--line:#8f897e;--accent:#6cc9c0;--soft:#183a38;--on-accent:#10201f;--danger:#ff9c8c;--danger-soft:#43201b;--mark:#3a2d12;--focus:#ffd75e;--d1:#e2603c;--d2:#f2a663;--d3:#a39e95;--d4:#7cc0ee;--d5:#4f8fe6;--i1:#161513;--i2:#161513;--i5:#161513}}`;

const page = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.5 'Be Vietnam Pro',Roboto,'Segoe UI',system-ui,sans-serif;overflow-wrap:break-word}
header,main{max-width:40rem;margin:auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 1rem}
header nav{display:flex;flex-wrap:wrap;gap:0 1rem}
header a{display:inline-block;padding:.75rem 0}
.product{padding:.75rem 0;font-weight:700}
main{padding-bottom:3rem}
a{color:var(--accent);text-underline-offset:.2em}
h1{font-size:1.625rem;line-height:1.25;margin:.75rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 0}
p{margin:.75rem 0}
footer{margin-top:2.5rem;border-top:1px solid var(--line)}
footer a{display:inline-block;padding:.375rem 0}
.demonstration{flex:0 0 100%;margin:0;padding:.5rem 0;background:var(--mark);box-shadow:0 0 0 100vmax var(--mark);clip-path:inset(0 -100vmax);text-align:center;font-size:.9375rem}
.place{margin:.5rem 0;color:var(--muted)}
.place strong,.place span{display:block}
.place strong{color:var(--ink);font-size:1.125rem}
.promise{padding:.625rem .875rem;background:var(--soft);border-left:.25rem solid var(--accent)}
.hint,.unreviewed{color:var(--muted);font-size:.9375rem;margin:.25rem 0 .5rem}
.lead{font-size:1.125rem}
.assisted,.unsaved,.error-summary{border:.1875rem solid var(--ink);padding:.875rem 1rem;margin:1rem 0;background:var(--surface)}
.assisted{border-color:var(--accent)}
.unsaved,.error-summary{border-color:var(--danger)}
.assisted p,.unsaved p{margin:.5rem 0 0}
.unsaved h2,.error-summary h2{margin:0;font-size:1.1875rem}
.error-summary ul{margin:.375rem 0 0;padding:0;list-style:none}
.error-summary a{display:inline-block;padding:.375rem 0;color:var(--danger);font-weight:600}
:focus-visible{outline:.1875rem solid var(--focus);outline-offset:.1875rem}`;

const form = `
fieldset{border:0;margin:0;padding:0;min-width:0}
.question{margin-top:2rem}
.question-wrong,.text-question:has(.field-error){border-left:.3125rem solid var(--danger);padding-left:.75rem}
legend,.text-question label,.profile-question label,.code-entry label{padding:0;font-weight:600;font-size:1.125rem;line-height:1.4}
.question-position{display:block;color:var(--muted);font-size:.875rem;font-weight:400}
.field-error{color:var(--danger);font-weight:600;margin:.375rem 0}
.choices{display:grid;gap:.5rem;margin-top:.625rem}
.choice,.reason{position:relative;display:block}
.choice input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;appearance:none;cursor:pointer}
.choice-body{display:flex;align-items:center;gap:.75rem;height:100%;min-height:3.25rem;padding:.375rem .75rem;border:1px solid var(--line);border-radius:.625rem;background:var(--surface);line-height:1.25}
.choice-none .choice-body{justify-content:center;min-height:2.875rem}
.choice input:checked+.choice-body{background:var(--soft);box-shadow:0 0 0 .1875rem var(--accent);border-color:var(--accent)}
.choice input:checked+.choice-body:after{content:'✓';content:'✓'/'';position:absolute;top:-.5rem;right:-.25rem;width:1.5rem;height:1.5rem;border-radius:50%;background:var(--accent);color:var(--on-accent);font:700 1rem/1.5rem system-ui;text-align:center}
.choice input:focus-visible+.choice-body{outline:.1875rem solid var(--focus);outline-offset:.25rem}
.face-symbols{position:absolute}
.face{flex:none;width:2.5rem;height:2.5rem}
.face-degree-1{--skin:var(--d1);--line-ink:var(--i1)}
.face-degree-2{--skin:var(--d2);--line-ink:var(--i2)}
.face-degree-3{--skin:var(--d3);--line-ink:var(--i2)}
.face-degree-4{--skin:var(--d4);--line-ink:var(--i2)}
.face-degree-5{--skin:var(--d5);--line-ink:var(--i5)}
.face-skin{fill:var(--skin)}
.face-eye,.face-laugh{fill:var(--line-ink)}
.face-line{fill:none;stroke:var(--line-ink);stroke-width:3;stroke-linecap:round}
.when-low{margin-top:.75rem}
.reasons{padding:.75rem;border:1px solid var(--line);border-radius:.625rem}
.reasons legend{float:left;width:100%;margin-bottom:.5rem}
.reasons legend .hint{display:block;font-weight:400}
.reasons-list{clear:both}
.reason{display:flex;gap:.75rem;align-items:center;min-height:3rem;padding:.375rem 0;line-height:1.35}
.reason input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--accent)}
.text-question,.profile,.profile-question,.code-entry{margin-top:2rem}
.profile-question{margin-top:1.25rem}
.profile-question label{display:block;font-size:1.0625rem}
textarea,select,.text-question input,.code-entry input{display:block;width:100%;min-height:3rem;margin-top:.375rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--surface);color:var(--ink);font:inherit}
button,.button{display:block;width:100%;min-height:3.25rem;margin-top:1.5rem;padding:.75rem 1rem;border:0;border-radius:.625rem;background:var(--accent);color:var(--on-accent);font-family:inherit;font-size:1.125rem;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.unsaved button{margin-top:.875rem}
[hidden]{display:none!important}
.listen{width:auto;min-width:0;min-height:2.75rem;margin:.5rem 0 .625rem;padding:.375rem 1rem;border:1px solid var(--line);background:var(--surface);color:var(--ink);font-size:1rem}
.listen[aria-pressed=true]{background:var(--soft);border-color:var(--accent);box-shadow:0 0 0 .125rem var(--accent)}
[data-being-read]{outline:.1875rem solid;outline-offset:.1875rem}
.receipt{padding:1rem;border:1px solid var(--line);border-radius:.625rem;background:var(--surface);text-align:center}
.receipt strong{display:block;font-size:1.75rem;letter-spacing:.12em;line-height:1.4}
.simple .hint,.simple .intro,.simple .question-number{display:none}
.simple .question-wording{font-size:1.5rem;font-weight:700}
.simple .face{width:4rem;height:4rem}
@supports selector(:has(a)){.without-has,.question:not(:has(input[value="1"]:checked,input[value="2"]:checked)) .when-low{display:none}}
@media(min-width:21em){:lang(vi) .choices{gap:.5rem .375rem;grid-template-columns:repeat(5,minmax(0,1fr))}:lang(vi) .choice-body{flex-direction:column;gap:.375rem;padding:.5rem .125rem;font-size:.8125rem;text-align:center}:lang(vi) .choice-none{grid-column:1/-1}:lang(vi) .choice-none .choice-body{font-size:1rem}}
@media(min-width:34em){.choices.choices{grid-template-columns:repeat(5,minmax(0,1fr))}.choices .choice-body.choice-body{flex-direction:column;gap:.375rem;padding:.625rem .25rem;font-size:.875rem;text-align:center}.choice-none.choice-none{grid-column:1/-1}.choice-none.choice-none .choice-body{font-size:1rem}button{width:auto;min-width:16rem}.listen.listen{min-width:0}.button{display:inline-block;width:auto}}
.simple .choices.choices{grid-template-columns:1fr}.simple .choice-body.choice-body{flex-direction:row;padding:.5rem .75rem;font-size:1.375rem;text-align:start}
@media(forced-colors:active){.choice input:checked+.choice-body{outline:.25rem solid Highlight}.face-skin{fill:Canvas;stroke:CanvasText;stroke-width:2}.face-eye,.face-laugh{fill:CanvasText}.face-line{stroke:CanvasText}button,.button,.promise{border:1px solid}}
@media(prefers-contrast:more){:root{--muted:var(--ink)}}
@media print{header nav,button,footer{display:none}}`;

/** The whole look of the phone pages, inside each document; the policy names its hash. */
export const phoneStyle = [palette, page, form].join('').replaceAll('\n', '');
