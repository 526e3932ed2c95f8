import type { SpaceView } from '@microcourt/domain/case-spaces/contract';
import { useMemo } from 'react';
import { say } from '../shared/refusals';
import { useWords, type Words } from '../shared/words';
import { usePreferences } from '../theme/preferences';
import { contentOf, type Content, promiseText, type Reading } from './content';
import { words } from './texts';
import { useAnswerBy } from './use-office-hours';

/** How news of a case are to be read by the person who looks at them: names, roles, language, the court's promises. */
export function useReading(space: SpaceView | undefined, roles: Words<string>): Reading | undefined {
  const w = useWords(words);
  const { language } = usePreferences();
  const promised = useAnswerBy();
  return useMemo(() => {
    if (!space) return undefined;
    const byPerson = new Map(space.case.participants.flatMap((one) => (one.personId ? [[one.personId, one] as const] : [])));
    const reading: Reading = {
      me: space.me, language, words: w,
      nameOf(personId) {
        const one = personId === null ? undefined : byPerson.get(personId);
        return one ? { whole: `${one.name}（${roles[one.role] ?? ''}）`, initial: one.name.slice(0, 1) } : { whole: w.courtStaff, initial: w.courtStaff.slice(0, 1) };
      },
      roleLabel: (role) => (role.startsWith('stage.') ? say(`cases.${role}`) : (roles[role] ?? role)),
      line: (item) => lineOf(contentOf(item, undefined, reading)),
      answerBy: (askedAt) => promiseText(promised(new Date(askedAt)), language),
    };
    return reading;
  }, [space, roles, w, language, promised]);
}

/** Content as one line of text. */
export function lineOf(content: Content): string {
  switch (content.kind) {
    case 'text': case 'notice': return content.text;
    case 'voice': case 'image': return `[${content.label}]`;
    case 'file': case 'location': return `[${content.title}]`;
    case 'card': return `[${content.title}] ${content.text}`;
  }
}
