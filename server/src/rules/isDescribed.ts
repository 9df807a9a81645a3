import type { Section, Series } from '#config/model.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/**
 * Whether somebody has said that the series has this section. Others are only what its minutes show: those can be
 * topics that came up often.
 */
export function isDescribed(
  { config, configFile }: Snapshot,
  { origin }: Series,
  { name, aliases }: Section,
): boolean {
  if (origin !== 'file') return origin === 'preset';
  const text = configFile?.text.toLowerCase() ?? '';
  return (
    config.presets.length > 0 || [name, ...aliases].some((one) => text.includes(one.toLowerCase()))
  );
}
