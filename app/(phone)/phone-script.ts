/**
 * Read-aloud for a browser that has a voice of the page's language: it shows the buttons that are hidden
 * otherwise. A press reads the question and its choices one after the other; another press, or any touch or
 * key, silences it at once. Without it nothing is missing but that.
 */
export const phoneScript = `
(function(){
var s=window.speechSynthesis,d=document,now=null;
if(!s||!window.SpeechSynthesisUtterance)return;
function voice(){var l=d.documentElement.lang,all=s.getVoices().filter(function(v){return v.lang.toLowerCase().split(/[-_]/)[0]===l});
return all.filter(function(v){return v.localService})[0]||all[0]}
function hush(){if(!now)return;now.part&&now.part.removeAttribute('data-being-read');now.button.setAttribute('aria-pressed','false');now=null;s.cancel()}
function read(run,parts){
if(run!==now)return;
run.part&&run.part.removeAttribute('data-being-read');
run.part=parts[0];
if(!run.part)return hush();
run.part.setAttribute('data-being-read','');
var u=new SpeechSynthesisUtterance(run.part.innerText);
u.voice=voice();u.lang=u.voice.lang;u.rate=.9;
u.onend=function(){read(run,parts.slice(1))};
u.onerror=function(){if(run===now)hush()};
s.speak(u)}
function begin(button){
var parts=button.closest('fieldset').querySelectorAll('.question-wording,.choices label,.reasons-title,.reason');
now={button:button};
button.setAttribute('aria-pressed','true');
read(now,[].filter.call(parts,function(p){return p.offsetParent}))}
function show(){if(voice())[].forEach.call(d.querySelectorAll('.listen'),function(b){b.hidden=false})}
d.addEventListener('click',function(e){
var b=e.target.closest&&e.target.closest('.listen'),was=now&&now.button;
hush();
if(b&&b!==was)begin(b)});
['input','keydown','pagehide'].forEach(function(t){addEventListener(t,function(e){if(!(e.target.closest&&e.target.closest('.listen')))hush()})});
s.addEventListener&&s.addEventListener('voiceschanged',show);
show()})()`.replaceAll('\n', '');
