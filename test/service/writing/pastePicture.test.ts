import assert from 'node:assert/strict';
import { type Picture, placePictures } from '#features/writing/pastePicture.ts';
import { lakeside } from '#support/lakeside.ts';
import { minuteOf } from '#workspace/interpret.ts';
import { untitledPath } from '#workspace/untitled.ts';

const path = 'water/20230630.md';
const png = (name: string): Picture => ({ name, type: 'image/png' });

/** The text that is written for pictures put at `|` of a minute, among minutes with `others`. */
function placed(
  pictures: readonly Picture[],
  others: Readonly<Record<string, string>> = {},
  marked = '- x\n\n|',
  own = path,
): string | undefined {
  const text = `# 2023-06-30\n\n## Agenda\n\n${marked}\n`;
  const snapshot = lakeside({ ...others, [own]: text.replace('|', '') });
  const minute = minuteOf(snapshot, own);
  assert(minute);
  const result = placePictures(snapshot, minute, text.indexOf('|'), pictures);
  for (const each of result?.paths ?? []) {
    assert(each.startsWith('water/') && !Object.keys(others).includes(each), each);
  }
  return result?.text;
}

const shows = (date: string, name: string): Record<string, string> => ({
  [`water/${date}.md`]: `# x\n\n![](${name})\n`,
  [`water/${name}`]: '',
});

describe('pasting and dropping a picture', () => {
  it('puts it beside the minute, named after it', () => {
    assert.equal(placed([png('image.png')]), '![](20230630-image.png)');
    assert.equal(placed([png('')]), '![](20230630-image.png)');
    assert.equal(placed([png('flow chart (1).png')]), '![](20230630-flow-chart-1.png)');
    assert.equal(placed([png('Übersicht.PNG')]), '![](20230630-Übersicht.PNG)');
    assert.equal(placed([{ name: 'photo', type: 'image/jpeg' }]), '![](20230630-photo.jpg)');
    assert.equal(placed([png('20230630-plan.png')]), '![](20230630-plan.png)');
    assert.equal(
      placed([png('Screenshot 2023-06-30 at 10.png')]),
      '![](Screenshot-2023-06-30-at-10.png)',
    );
    const snapshot = lakeside({ [path]: '# 2023-06-30\n' });
    const minute = minuteOf(snapshot, path);
    assert(minute);
    const result = placePictures(snapshot, minute, 14, [png('a.png')]);
    assert.deepEqual(result?.paths, ['water/20230630-a.png']);
    assert.equal(result?.title, 'Insert picture as 20230630-a.png');
  });

  it('never takes the name of a file that is there, nor one name twice', () => {
    assert.equal(
      placed([png('image.png')], { 'water/20230630-IMAGE.png': '' }),
      '![](20230630-image-2.png)',
    );
    assert.equal(placed([png('a.png'), png('A.png')]), '![](20230630-a.png) ![](20230630-A-2.png)');
  });

  it('follows the naming and the folder of the series', () => {
    const image = [png('image.png')];
    assert.equal(placed(image, shows('20230616', '20230616_map.png')), '![](20230630_image.png)');
    assert.equal(placed(image, shows('20230616', 'map.png')), '![](image.png)');
    assert.equal(placed(image, shows('20230616', 'img/map.png')), '![](img/image.png)');
    const pad = shows('20230616', '8eaf1675-fda1-4251-bd34-2f18250f3027.png');
    assert.equal(placed(image, pad), '![](20230630-image.png)', 'that is how a pad names pictures');
    assert.equal(
      placed(image, { 'water/20230616.md': '![](gone.png)\n' }),
      '![](20230630-image.png)',
    );
  });

  it('takes pictures only, in minutes only, in prose only', () => {
    const image = [png('image.png')];
    assert.equal(placed([]), undefined);
    assert.equal(placed([{ name: 'x.exe', type: 'application/octet-stream' }]), undefined);
    assert.equal(placed([{ name: 'run.sh', type: 'image/whatever' }]), undefined);
    assert.equal(placed(Array.from({ length: 51 }, () => png('a.png'))), undefined);
    assert.equal(placed(image, {}, '```\n|\n```'), undefined);
    assert.equal(placed(image, {}, '`|`'), undefined);
    assert.equal(placed(image, {}, '|', 'README.md'), undefined);
    assert.equal(placed(image, {}, '|', untitledPath('Untitled-1')), undefined);
  });

  it('makes one harmless name of any other', () => {
    for (const name of [
      '../../.bashrc.png',
      '..\\..\\x.png',
      'C:\\x.png',
      'con.png',
      '%2e%2e%2fx.png',
      '.png',
      'a?b#c.png',
      `${'x'.repeat(100_000)}.png`,
      '\0\n\r.png',
      '\ud800.png',
      '](javascript:alert(1)).png',
    ]) {
      const text = placed([png(name)]) ?? '';
      assert.match(text, /^!\[\]\(20230630-[^\s/\\()[\]:%]{0,80}\.png\)$/, name.slice(0, 40));
    }
  });
});
