import { type ConfigLayer, emptyLayer } from './layer.ts';
export const inferLayer = (_: unknown): ConfigLayer => emptyLayer('inferred');
