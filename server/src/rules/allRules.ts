import { actionNoAssignee } from './actionNoAssignee.ts';
import { configDisableUnknown } from './configDisableUnknown.ts';
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
import { linkNumberMismatch } from './linkNumberMismatch.ts';
import { linkReferenceUndefined } from './linkReferenceUndefined.ts';
import { linkUploadNotArchived } from './linkUploadNotArchived.ts';
import { linkWebBlocked } from './linkWebBlocked.ts';
import { linkWebBroken } from './linkWebBroken.ts';
import { linkWebUnverified } from './linkWebUnverified.ts';
import { markdownHiddenText } from './markdownHiddenText.ts';
import { markdownTooLarge } from './markdownTooLarge.ts';
import { minuteDateMismatch } from './minuteDateMismatch.ts';
import { minuteDuplicateFile } from './minuteDuplicateFile.ts';
import { minuteFrontMatter } from './minuteFrontMatter.ts';
import { minuteParticipantsEmpty } from './minuteParticipantsEmpty.ts';
import { minutePlaceholder } from './minutePlaceholder.ts';
import { minuteSectionDuplicate } from './minuteSectionDuplicate.ts';
import { minuteSectionEmpty } from './minuteSectionEmpty.ts';
import { minuteSectionMissing } from './minuteSectionMissing.ts';
import { minuteSectionOrder } from './minuteSectionOrder.ts';
import { minuteTakerMissing } from './minuteTakerMissing.ts';
import { minuteTitleForm } from './minuteTitleForm.ts';
import { minuteTitleMissing } from './minuteTitleMissing.ts';
import type { Rule } from './model.ts';
import { personSpelling } from './personSpelling.ts';
import { teamLinkMissing } from './teamLinkMissing.ts';
import { teamLinkWrongWeek } from './teamLinkWrongWeek.ts';
import { teamSpelling } from './teamSpelling.ts';
import { teamUnknown } from './teamUnknown.ts';

/** Every rule, in the order of settings and documentation. */
export const allRules: readonly Rule[] = [
  linkFileMissing,
  linkHeadingMissing,
  linkLineMissing,
  linkCaseMismatch,
  linkBranchMissing,
  linkEmpty,
  linkMalformed,
  linkNumberMismatch,
  linkUploadNotArchived,
  linkReferenceUndefined,
  linkDefinitionUnused,
  linkDefinitionDuplicate,
  linkWebBroken,
  linkWebUnverified,
  linkWebBlocked,
  minuteDateMismatch,
  minuteTitleMissing,
  minuteTitleForm,
  minuteDuplicateFile,
  minuteSectionMissing,
  minuteSectionOrder,
  minuteSectionDuplicate,
  minuteSectionEmpty,
  minutePlaceholder,
  minuteTakerMissing,
  minuteParticipantsEmpty,
  minuteFrontMatter,
  actionNoAssignee,
  personSpelling,
  teamSpelling,
  teamUnknown,
  teamLinkMissing,
  teamLinkWrongWeek,
  markdownHiddenText,
  markdownTooLarge,
  findingsCapped,
  configInvalid,
  configDisableUnknown,
];
