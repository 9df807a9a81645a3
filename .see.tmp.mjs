import { readMinute } from '#minutes/readMinute.ts';
import fs from 'node:fs'; import path from 'node:path';
const root='/work/shared/corpus/scs-minutes';
const what=process.argv[2];
const files=fs.readdirSync(root,{recursive:true}).filter(f=>f.endsWith('.md')).sort();
for (const f of files) { const x=fs.readFileSync(path.join(root,f),'utf8'); const m=readMinute(x); const s=sp=>x.slice(sp.start,sp.end).replace(/\n/g,'⏎');
 const ln=sp=>{let n=1;for(let i=0;i<sp.start;i++)if(x[i]==='\n')n++;return n};
 if(what==='roles'){ for(const r of m.roles) console.log(f,ln(r.span),r.role,'|',s(r.span).slice(0,150),'|',r.people.join(','),'| ans=',JSON.stringify(s(r.answerSpan)));}
 if(what==='min'){ for(const r of m.minutesLines) console.log(f,ln(r.span),s(r.span).slice(0,120),'| v=',s(r.valueSpan).slice(0,100),'|',r.link===undefined?'-':m.links[r.link].destination.slice(-30));}
 if(what==='act'){ for(const a of m.actionItems) console.log(f,ln(a.span),a.done?'D':' ','|',s(a.span).slice(0,140),'| ',a.assignees.join(','),'|',a.text.slice(0,100));}
 if(what==='dates'){ for(const a of m.dates) console.log(f,ln(a.span),a.text,a.date,a.heading);}
 if(what==='links'){ for(const l of m.links) if(l.kind!=='bare'||!/^https?:/.test(l.destination)) console.log(f,ln(l.span),l.kind,l.destination.slice(0,120),'|',s(l.destinationSpan)===l.destination?'=':s(l.destinationSpan),'|',l.text.slice(0,60));}
 if(what==='mal'){ for(const l of m.malformedLinks) console.log(f,ln(l.span),l.reason,s(l.span),'→',l.repaired, '|', s(l.destinationSpan));}
 if(what==='misc'){ if(m.isDeck||m.anchors.length||m.definitions.length||m.suppressions.length||m.frontMatter) console.log(f,'deck',m.isDeck,m.anchors.length,m.definitions.map(d=>d.label),m.suppressions.length,m.frontMatter?.value.slice(0,40)); }
 if(what==='style') console.log(f,JSON.stringify(m.style));
 if(what==='handles'){ for(const h of m.handles) console.log(h.name);}
 if(what==='heads'){ for(const h of m.headings) if(/[<\[`&*_:!]/.test(s(h.contentSpan))) console.log(f,s(h.span).slice(0,120),'|',h.text,'|',h.slug);}
}
