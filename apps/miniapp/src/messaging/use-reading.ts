import type { SpaceView } from '@microcourt/domain/case-spaces/contract';
import { useMemo } from 'react';
import { say } from '../shared/refusals';
import { useWords, type Words } from '../shared/words';
import { usePreferences } from '../theme/preferences';
import { contentOf, type Content, promiseText, type Reading } from './content';
import { words } from './texts';
import { useAnswerBy } from './use-office-hours';

type Person = { readonly participantId: string; readonly personId: string | null; readonly represents: string | null; readonly name: string; readonly role: string };

/** How news of a case are to be read by the person who looks at them: names, roles, language, the court's promises. */
export function useReading(space: SpaceView | undefined, roles: Words<string>): Reading | undefined {
  const w = useWords(words);
  const { language } = usePreferences();
  const promised = useAnswerBy();
  const me = space?.me;
  // A space that is asked anew mostly has the same people: what has been read of the stream is then not read again.
  const people = space && JSON.stringify(space.case.participants.map(({ participantId, personId, represents, name, role }) => ({ participantId, personId, represents, name, role })));
  return useMemo(() => {
    if (me === undefined || people === undefined) return undefined;
    const all = JSON.parse(people) as Person[];
    const byPerson = new Map(all.flatMap((one) => (one.personId ? [[one.personId, one] as const] : [])));
    const mine = new Set(all.flatMap((one) => (one.personId === me ? [one.participantId, ...(one.represents ? [one.represents] : [])] : [])));
    const reading: Reading = {
      me, language, words: w,
      nameOf(personId) {
        const one = personId === null ? undefined : byPerson.get(personId);
        return one ? { whole: `${one.name}（${roles[one.role] ?? ''}）`, initial: one.name.slice(0, 1) } : { whole: w.courtStaff, initial: w.courtStaff.slice(0, 1) };
      },
      roleLabel: (role) => (role.startsWith('stage.') ? say(`cases.${role}`) : (roles[role] ?? role)),
      isMine: (participantId) => mine.has(participantId),
      line: (item) => lineOf(contentOf(item, reading)),
      answerBy: (askedAt) => promiseText(promised(new Date(askedAt)), language),
    };
    return reading;
  }, [me, people, roles, w, language, promised]);
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
