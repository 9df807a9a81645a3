/** `202X-XX-XX`, `2023-XX-XX`, `XXXX-05-16`: a day that a template leaves open. */
export const openDate =
  /(?<![\w-])(?:(?:\d{2}XX|\d{3}X|XXXX)-(?:XX|\d\d)-(?:XX|\d\d)|\d{4}-XX-XX)(?![\w-])/;
