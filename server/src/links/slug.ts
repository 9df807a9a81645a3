import { slug } from 'github-slugger';

/** GitHub's anchor of a heading text, before repeats are numbered. */
export const slugOf = (text: string): string => slug(text);

/** What two anchors have in common that differ in letter case or Unicode normal form only. */
export const foldSlug = (name: string): string => name.normalize('NFC').toLowerCase();
