export * from '@microcourt/client/strokes';
