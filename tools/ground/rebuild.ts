// Rebuilds every table of ground from the folder of public facts (GROUND_SOURCES names another one): `node tools/ground/rebuild.ts`.
await import('./holidays.ts');
await import('./rates.ts');
await import('./courts.ts');
await import('./court-codes.ts');
await import('./divisions.ts');
await import('./causes.ts');
