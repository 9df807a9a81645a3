import { configInvalid } from './configInvalid.ts';
import { findingsCapped } from './findingsCapped.ts';
import { linkBranchMissing } from './linkBranchMissing.ts';
import { linkCaseMismatch } from './linkCaseMismatch.ts';
import { linkDefinitionDuplicate } from './linkDefinitionDuplicate.ts';
import { linkDefinitionUnused } from './linkDefinitionUnused.ts';
import { linkEmpty } from './linkEmpty.ts';
import { linkFileMissing } from './linkFileMissing.ts';
import { linkHeadingMissing } from './linkHeadingMissing.ts';
import { linkLineMissing } from './linkLineMissing.ts';
import { linkMalformed } from './linkMalformed.ts';
import { linkReferenceUndefined } from './linkReferenceUndefined.ts';
import { markdownTooLarge } from './markdownTooLarge.ts';
import type { Rule } from './model.ts';

/** Every rule, in the order of settings and documentation. */
export const allRules: readonly Rule[] = [
  linkFileMissing,
  linkHeadingMissing,
  linkLineMissing,
  linkCaseMismatch,
  linkBranchMissing,
  linkEmpty,
  linkMalformed,
  linkReferenceUndefined,
  linkDefinitionUnused,
  linkDefinitionDuplicate,
  markdownTooLarge,
  findingsCapped,
  configInvalid,
];
