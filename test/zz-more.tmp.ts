import { readdirSync, readFileSync } from 'node:fs';
import { snapshotOf } from '#support/snapshot.ts';
import { newMinute } from '#features/newMinute.ts';
import { seriesChoices } from '#features/seriesChoices.ts';
import { sectionChoices } from '#features/sections.ts';
import { complete } from '#features/completion.ts';
const root='/work/shared/corpus/scs-minutes';
const files: Record<string,string>={}; const walk=(d:string)=>{for(const e of readdirSync(root+'/'+d,{withFileTypes:true})){const p=d?d+'/'+e.name:e.name; if(e.isDirectory())walk(p); else if(p.endsWith('.md'))files[p]=readFileSync(root+'/'+p,'utf8');}}; walk('');
files['community-call/20230713.md']='';
const W='# SCS Tech Weekly 2023-07-06\n\n## Meta\n\n- Minutes: Jo\n\n## Team updates\n\n### Team IaaS\n\n- x\n\n';
files['community-call/20230706.md']=W+'### ';
let s=snapshotOf(files,{today:'2023-07-01'});
for(const id of ['iaas','container','sig-standardization','sig-documentation','product-board','weekly','wekly']){const r:any=newMinute(s,id,'2023-12-21'); console.log('=====',id,r.path,r.exists,r.problem); if(id!=='weekly')console.log(r.text);}
console.log(JSON.stringify(seriesChoices(s,'iaas/20230628.md').slice(0,3),null,1), seriesChoices(s,'community-call').map(x=>x.id+' '+x.detail));
const show=(text:string,path='community-call/20230706.md',opt:any={snippets:true})=>{const at=text.indexOf('|'); files[path]=text.replace('|',''); const sn={...s,texts:new Map([...s.texts,[path,(globalThis as any).read(files[path])]])}; for(let i=0;i<3;i++)complete(sn as any,path,at,opt); const t=performance.now(); const r=complete(sn as any,path,at,opt); const ms=performance.now()-t; console.log('---',JSON.stringify(text.slice(-30)),ms.toFixed(2)+'ms',r.items.length); for(const i of r.items.slice(0,7)) console.log('   ',i.label,'|',i.labelDetail,'|',i.detail,'|',JSON.stringify(i.filterText.slice(0,60)),JSON.stringify(i.insertText.slice(0,120)),JSON.stringify(sn.texts.get(path)!.text.slice(i.span.start,i.span.end)));};
import { readMinute } from '#minutes/readMinute.ts'; (globalThis as any).read=readMinute;
show(W+'### |'); show(W+'### standard|'); show(W+'### iam sec|'); show(W+'### sig-markt|'); show(W+'#|');show(W+'##|');show(W+'## |'); show(W+'- we ask Team |'); show(W+'- we ask Team i|'); show(W+'- we ask [Team o|'); show(W+'- SIG |');show(W+'|');show(W+'- act|');show('|','community-call/20230713.md'); show(W+'```\n## |');show(W+'- the Team will go|'); show(W+'### Team |IaaS (Jo)');
for(const c of sectionChoices(s,'community-call/20230706.md').slice(0,12)) console.log(c.label,c.detail,c.missing,c.span,JSON.stringify(c.text));
