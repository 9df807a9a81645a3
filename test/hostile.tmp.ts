import { documentSymbols } from '#features/documentSymbols.ts';
import { workspaceSymbols } from '#features/workspaceSymbols.ts';
import { foldingRanges } from '#features/foldingRanges.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { snapshotOf } from '#support/snapshot.ts';
const n = 20000;
const cases: Record<string, string> = {
  headings: '# x\n'.repeat(n), teams: '## Team IaaS\n\nMinutes: x\n\n'.repeat(n), teams2: Array.from({ length: n }, (_, i) => `## Team ${i % 2 ? 'IaaS' : 'IAM'}\n[a](/x)\n`).join(''),
  typos: Array.from({ length: n }, (_, i) => `## Team Contai${i}ner\n`).join(''), deck: '---\ntype: slide\n---\n' + '# Team IaaS\n## a\n---\n'.repeat(n),
  people: '## Participants\n' + '- @a, b, `c`\n'.repeat(n), people2: '## Participants\n\n' + 'Ada, `x` Bob\n'.repeat(n), titles: '# 2023-01-05\n'.repeat(n),
  long: `# SCS Tech Weekly 2023-06-29\n## ${'x - '.repeat(4000)}\n## ${'(('.repeat(8000)}\n## ${':a'.repeat(8000)}\n`, ai: '# SCS Tech Weekly 2023-06-29\n' + '- AI @x: foo\n'.repeat(n),
};
for (const [name, body] of Object.entries(cases)) {
  const t0 = performance.now();
  const s = snapshotOf({ 'community-call/20230629.md': (name === 'long' || name === 'deck') ? body : `# SCS Tech Weekly 2023-06-29\n${body}`, 'iaas/20230628.md': '# 2023-06-28' }, { remoteUrl: 'https://github.com/SovereignCloudStack/minutes.git' });
  const t1 = performance.now();
  const m = minuteOf(s, 'community-call/20230629.md');
  const t2 = performance.now();
  documentSymbols(s, 'community-call/20230629.md');
  const t3 = performance.now();
  workspaceSymbols(s, 'foo'); foldingRanges(s, 'community-call/20230629.md');
  console.log(name, m?.source.depth.kind, m?.source.headings.length, m?.updates.length, m?.participants.length, 'read', (t1 - t0) | 0, 'minute', (t2 - t1) | 0, 'doc', (t3 - t2) | 0, 'rest', (performance.now() - t3) | 0);
}
