import type { PanelTile } from '@microcourt/domain/case-spaces/contract';
import type { ParticipantView } from '@microcourt/domain/cases/contract';
import { readers as readersOf, type Said } from '@microcourt/domain/messaging/contract';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { locate } from '../shared/devices';
import type { Spot } from '../shared/devices-words';
import { sayError } from '../shared/refusals';
import { momentText, present } from '../shared/time';
import { Action, Line, Note, Problem, Skeleton } from '../shared/ui/blocks';
import { Field } from '../shared/ui/field';
import { Sheet } from '../shared/ui/sheet';
import { useAsk } from '../shared/use-court';
import { fill, useWords } from '../shared/words';
import { usePreferences } from '../theme/preferences';
import { promiseText } from './content';
import { words } from './texts';
import { useAnswerBy } from './use-office-hours';

type SheetProps = { readonly onClose: () => void };

/** A question to the court, with the time by which it may be answered. */
export function AskSheet({ onSay, onClose }: SheetProps & { readonly onSay: (said: Said) => void }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const promised = useAnswerBy();
  const [text, setText] = useState('');
  const put = () => {
    if (text.trim() === '') return;
    onSay({ kind: 'question', text });
    onClose();
  };
  return (
    <Sheet title={w.askTitle} onClose={onClose}>
      <Note>{w.askNote}</Note>
      <Field label={w.askField} long max={1000} value={text} onChange={setText} note={fill(w.promised, { when: promiseText(promised(present()), language) })} />
      <Action disabled={text.trim() === ''} onClick={put}>{w.askSend}</Action>
    </Sheet>
  );
}

/** Where the person is, named before it is sent. */
export function PlaceSheet({ onSay, onClose }: SheetProps & { readonly onSay: (said: Said) => void }) {
  const w = useWords(words);
  const [spot, setSpot] = useState<Spot>();
  const [problem, setProblem] = useState('');
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  useEffect(() => {
    locate().then(setSpot, () => setProblem(w.location));
  }, [w]);
  const send = () => {
    onSay({ kind: 'location', label: label.trim() || w.placeMine, address, ...spot! });
    onClose();
  };
  return (
    <Sheet title={w.placeTitle} onClose={onClose}>
      <Problem text={problem} />
      {!problem && <Note>{spot ? fill(w.placeCoordinates, { latitude: spot.latitude.toFixed(5), longitude: spot.longitude.toFixed(5) }) : w.placeFinding}</Note>}
      <Field label={w.placeName} hint={w.placeMine} optional max={100} value={label} onChange={setLabel} />
      <Field label={w.placeAddress} optional max={200} value={address} onChange={setAddress} />
      <Action disabled={!spot} onClick={send}>{w.send}</Action>
    </Sheet>
  );
}

/** Who has read a card of the court. */
export function ReadersSheet({ caseId, stream, seq, onClose }: SheetProps & { readonly caseId: string; readonly stream: string; readonly seq: number }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { value, error } = useAsk(readersOf, { caseId, stream, seq });
  return (
    <Sheet title={w.readers} onClose={onClose}>
      {error !== undefined && <Problem text={sayError(error)} />}
      {!value && error === undefined && <Skeleton rows={2} />}
      {value?.length === 0 && <Note>{w.noReaders}</Note>}
      {value?.map(({ personId, name, at }) => <Line key={personId} title={name} value={momentText(at, language)} />)}
    </Sheet>
  );
}

/** Whom to mention. */
export function MentionSheet({ members, onPick, onClose }: SheetProps & { readonly members: readonly ParticipantView[]; readonly onPick: (member: ParticipantView) => void }) {
  const w = useWords(words);
  return (
    <Sheet title={w.mention} onClose={onClose}>
      <View>{members.map((one) => <Line key={one.participantId} title={one.name} onClick={() => { onPick(one); onClose(); }} />)}</View>
    </Sheet>
  );
}

/** The tile of a key, where the court shows it. */
export const tileOf = (tiles: readonly PanelTile[], key: PanelTile['key']): PanelTile | undefined => tiles.find((one) => one.key === key);
