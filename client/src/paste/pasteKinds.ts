import { DocumentDropOrPasteEditKind } from 'vscode';

const { Empty, Text } = DocumentDropOrPasteEditKind;

/** Links that we offer for a pasted URL; can be named in `editor.pasteAs.preferences`. */
export const linkKind = Empty.append('markdown', 'link', 'minuteTaker');

/** Pictures that we put beside the minute. */
export const pictureKind = linkKind.append('image');

/** What comes before our links: the text as it is, and what VS Code itself makes of a URL. */
export const beforeLinks = [Text, Empty.append('uri'), Empty.append('markdown', 'link', 'uri')];

/** What comes before our pictures: VS Code copies them under the name they have. */
export const beforePictures = [
  Text,
  Empty.append('uri'),
  Empty.append('markdown', 'link', 'image'),
  Empty.append('markdown', 'link', 'uri'),
];
