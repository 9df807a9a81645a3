import { outlineOf } from '#features/outline.ts';
import { documentSymbols } from '#features/documentSymbols.ts';
import { workspaceSymbols } from '#features/workspaceSymbols.ts';
import { minuteOf, interpret } from '#workspace/interpret.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { corpusFiles } from '#support/corpus.ts';
const files = corpusFiles() ?? {};
const s = snapshotOf(files, { remoteUrl: 'https://github.com/SovereignCloudStack/minutes.git', branch: 'main' });
const time = (name: string, f: () => void, n = 1) => { const ts: number[] = []; for (let i = 0; i < n; i++) { const t = performance.now(); f(); ts.push(performance.now() - t); } ts.sort((a, b) => a - b); console.log(name, 'first/max', (ts.at(-1) ?? 0).toFixed(2), 'p95', (ts[Math.floor(n * 0.95)] ?? 0).toFixed(2), 'median', (ts[n >> 1] ?? 0).toFixed(2)); };
time('first outline', () => outlineOf(s, 'community-call/20230629.md'));
time('all interpret', () => { for (const p of s.texts.keys()) minuteOf(s, p); });
time('symbols first', () => workspaceSymbols(s, ''));
for (const q of ['', 'team iaas', '2023-06-29', 'scs tech weekly 2023', 'zzzq', 'flavor', 'a'])
time('symbols ' + q, () => workspaceSymbols(s, q), 40);
console.log(workspaceSymbols(s, 'scs tech weekly 2023-06-29').slice(0, 3), workspaceSymbols(s, 'a').length, workspaceSymbols(s,'')[0]);
const t20 = s.texts.get('community-call/20230629.md');
time('keystroke interpret', () => { if (t20) interpret({ ...t20 }, s.config, 'community-call/20230629.md'); }, 100);
time('outline warm', () => outlineOf({ ...s }, 'community-call/20230629.md'), 200);
const ts: number[] = [];
for (const p of s.texts.keys()) { const t = performance.now(); documentSymbols(s, p); ts.push(performance.now() - t); }
ts.sort((a, b) => a - b); console.log('all files docsymbols p95', ts[Math.floor(ts.length * .95)], 'max', ts.at(-1));
