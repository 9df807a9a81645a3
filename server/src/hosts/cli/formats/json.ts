import type { Format } from '../report.ts';

/** For programs; `version` grows when the shape changes. */
export const json: Format = ({ findings }) =>
  `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;
