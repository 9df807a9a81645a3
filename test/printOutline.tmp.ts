import { outlineOf } from '#features/outline.ts';
import { snapshotOf } from '#support/snapshot.ts';
import { corpusFiles } from '#support/corpus.ts';
import { rowsText } from '#support/treeText.ts';
const files = corpusFiles() ?? {};
const t0 = performance.now();
const s = snapshotOf(files, { remoteUrl: 'https://github.com/SovereignCloudStack/minutes.git', branch: 'main' });
console.log('snapshot', performance.now() - t0, s.config.series.map((x) => `${x.id}/${x.kind}`).join(' '));
for (const p of process.argv.slice(2)) {
  const t = performance.now();
  const rows = outlineOf(s, p);
  console.log('=====', p, (performance.now() - t).toFixed(1));
  console.log(rowsText(rows));
}
