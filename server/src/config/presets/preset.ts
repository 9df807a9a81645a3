import type { ConfigDocument } from '../schema.ts';

/** A built-in description that `extends` names, in the shape of `minutes.yaml`. */
export interface Preset {
  readonly name: string;
  /** One sentence for completion and docs. */
  readonly summary: string;
  /** Title patterns that no other community uses: one minute with such a title is enough to apply the preset. */
  readonly marks: readonly string[];
  readonly document: ConfigDocument;
}
