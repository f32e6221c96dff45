/**
 * Read-aloud by recordings where the language has them, or by the browser's own voice: it shows the buttons
 * that are hidden otherwise. A press reads the question and its choices one after the other; another press, or
 * any touch or key, silences it at once. Without it nothing is missing but that.
 */
export const phoneScript = `
(function(){
var s=window.speechSynthesis,d=document,now=null,PARTS='.question-wording,.choice-words,.reasons-title,.reason-words,.text-question label',IN='fieldset,.text-question';
function tag(l){return l.toLowerCase().split(/[-_]/)[0]}
function voice(){if(!s||!window.SpeechSynthesisUtterance)return;var l=tag(d.documentElement.lang),all=s.getVoices().filter(function(v){return tag(v.lang)===l});
return all.filter(function(v){return v.localService})[0]||all[0]}
function mark(p){now.part&&now.part.removeAttribute('data-being-read');now.part=p;p&&p.setAttribute('data-being-read','')}
function hush(){if(!now)return;mark();now.button.setAttribute('aria-pressed','false');now.audio&&now.audio.pause();now=null;s&&s.cancel()}
function speak(run,part,next){
var v=voice();
if(!v)return next();
var u=new SpeechSynthesisUtterance(part.innerText);
u.voice=v;u.lang=v.lang;u.rate=.9;u.onend=next;
u.onerror=function(){if(run===now)hush()};
s.speak(u)}
function read(run,parts){
if(run!==now)return;
var part=parts[0],src=part&&part.getAttribute('data-recording'),done=0,tried=0;
if(!part)return hush();
mark(part);
function next(){if(!done++)read(run,parts.slice(1))}
function other(){if(run===now&&!done&&!tried++)speak(run,part,next)}
if(!src)return other();
var a=run.audio=new Audio(src);
a.onended=next;a.onerror=other;
a.play().catch(other)}
function begin(button){
now={button:button};
button.setAttribute('aria-pressed','true');
read(now,[].filter.call(button.closest(IN).querySelectorAll(PARTS),function(p){return p.offsetParent}))}
function show(){[].forEach.call(d.querySelectorAll('.listen'),function(b){b.hidden=!(voice()||[].some.call(b.closest(IN).querySelectorAll('[data-recording]'),function(p){return p.offsetParent}))})}
d.addEventListener('click',function(e){
var b=e.target.closest&&e.target.closest('.listen'),was=now&&now.button;
hush();
if(b&&b!==was)begin(b)});
['input','keydown','pointerdown','pagehide'].forEach(function(t){addEventListener(t,function(e){var b=e.target.closest&&e.target.closest('.listen');if(!b||b!==(now&&now.button)||e.key&&e.key!=='Enter'&&e.key!==' ')hush()})});
s&&s.addEventListener&&s.addEventListener('voiceschanged',show);
show()})()`.replaceAll('\n', '');
