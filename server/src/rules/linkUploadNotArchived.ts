import type { RepoPath } from '#base/path.ts';
import { type Upload, uploadOf } from '#links/upload.ts';
import { webAddress } from '#links/webAddress.ts';
import { linksOf, type ResolvedLink } from '#workspace/linksOf.ts';
import type { Finding, Fix, Rule } from './model.ts';
import { copyEdit, copyName, copyOf } from './uploadCopy.ts';
import { shown } from './wording.ts';

export const linkUploadNotArchived: Rule = {
  code: 'link/upload-not-archived',
  summary: 'A picture or file is loaded from the server of the pad.',
  details: `When the pad is deleted the picture is gone. Put it beside the minute and link that copy. Pads are the servers named under
\`padHosts\` in \`minutes.yaml\`, and addresses that HedgeDoc makes (\`/uploads/upload_….png\`). Where a file of the same name
lies in the repository, the finding names it; else *Archive Uploads* fetches the file and links it.`,
  bad: '![](https://pad.example.org/uploads/upload_0c5d8f7a6b4e3d2c1b0a9f8e7d6c5b4a.png)',
  good: '![](upload_0c5d8f7a6b4e3d2c1b0a9f8e7d6c5b4a.png)',
  severity: 'information',
  setting: 'uploads',
  fixable: true,
  builtin: undefined,
  check: function* ({ snapshot, path }) {
    const { padHosts } = snapshot.config;
    for (const link of linksOf(snapshot, path)) {
      const upload = uploadOf(link.target, padHosts);
      if (upload === undefined) continue;
      const copy = copyOf(snapshot, path, upload);
      // Before all files are known nobody can say that there is no copy.
      if (copy !== undefined || snapshot.complete) yield finding(path, link, upload, copy);
    }
  },
};

function finding(
  path: RepoPath,
  link: ResolvedLink,
  { host, name }: Upload,
  copy: RepoPath | undefined,
): Finding {
  const isImage = /\.(?:png|jpe?g|gif|svg|webp)$/i.test(name);
  const what = isImage ? 'picture' : 'file';
  if (copy === undefined) {
    return {
      span: link.destinationSpan,
      message: `This ${what} lies only on the pad server ${shown(host)} and is lost with the pad. Save it beside the minute and link it there.`,
      fixes: () => [download(path, link)],
    };
  }
  const local = shown(copyName(path, copy));
  return {
    span: link.destinationSpan,
    message: `This ${what} is loaded from the pad server ${shown(host)}. A copy is in the repository: ${local}.`,
    fixes: () => [
      { title: `Change to ${local}`, preferred: true, edits: [copyEdit(path, link, copy)] },
    ],
  };
}

/** What nobody has fetched yet a fix can't write down. */
const download = (path: RepoPath, { destination }: ResolvedLink): Fix => ({
  title: 'Download it',
  preferred: true,
  edits: [],
  command: {
    id: 'minuteTaker.archiveUploads',
    paths: [path],
    args: [webAddress(destination) ?? destination],
  },
});
