export { custodyRaw, type BundleParts } from './send-bundle.ts';
