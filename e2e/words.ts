/** The words of a screen, as the person under test reads them. */
export type Words = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

type Pair = readonly [zh: string, en: string];
type Sentence = { readonly zh: string; readonly en: string };
const filled = (text: string, facts: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));

/** Chinese words by key from a texts file, so that a journey finds what a person would look for; a key that is gone is an error, not a silent miss. */
async function wordsOf(path: string, name: string): Promise<Words> {
  const module = (await import(new URL(`../apps/${path}`, import.meta.url).href)) as Record<string, Record<string, Pair | Sentence>>;
  const book = module[name];
  if (book === undefined) throw new Error(`${path} has no ${name}`);
  return (key, facts = {}) => {
    const found = book[key];
    if (found === undefined) throw new Error(`${path} has no words for ${key}`);
    return filled('zh' in found ? found.zh : found[0], facts);
  };
}

const phone = (path: string): Promise<Words> => wordsOf(`miniapp/src/${path}`, 'words');
const desk = (path: string): Promise<Words> => wordsOf(`console/src/${path}`, 'texts');

export const [shared, identity, proofFiles, home, filing, draft, cases, messaging, tools, working, evidence, capture, documents, service] = await Promise.all([
  phone('shared/texts.ts'), phone('identity/texts.ts'), wordsOf('miniapp/src/identity/texts.ts', 'proofFiles'), phone('pages/home/texts.ts'),
  phone('filing/texts.ts'), phone('filing/draft-texts.ts'), phone('cases/texts.ts'), phone('messaging/texts.ts'),
  phone('calculators/texts.ts'), phone('shared/ui/working-texts.ts'), phone('evidence/texts.ts'), wordsOf('miniapp/src/evidence/texts.ts', 'captureWords'), phone('documents/texts.ts'), phone('service-of-process/texts.ts'),
]);
export const [deskShared, deskIdentity, deskFiling, deskMessaging, deskTools, deskLaw, deskEvidence, deskDocuments, deskService] = await Promise.all([
  desk('shared/texts.ts'), desk('identity/texts.ts'), desk('filing/texts.ts'), desk('messaging/texts.ts'),
  desk('calculators/texts.ts'), desk('law/texts.ts'), desk('evidence/texts.ts'), desk('documents/texts.ts'), desk('service-of-process/texts.ts'),
]);
