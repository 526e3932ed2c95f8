import type { SpaceView } from '@microcourt/domain/case-spaces/contract';
import { useWords } from '../shared/language.ts';
import { texts } from './texts.ts';

type Props = { readonly streams: SpaceView['streams']; readonly chosen: string; readonly onChoose: (stream: string) => void };

/** The rooms of a case that this person may enter, with what is unread. */
export function RoomTabs({ streams, chosen, onChoose }: Props) {
  const t = useWords(texts);
  return (
    <span role="tablist" className="chips room-tabs">
      {streams.map(({ stream, label, lastSeq, readSeq }) => {
        const unread = stream === chosen ? 0 : Math.max(0, lastSeq - readSeq), name = `room.${stream}`;
        return (
          <button key={stream} type="button" role="tab" aria-selected={stream === chosen} className="chip" onClick={() => onChoose(stream)}>
            {name in texts ? t(name as keyof typeof texts) : label}{unread > 0 && <span className="mark mark_bad" title={t('room.unread', { count: unread })}>{unread}</span>}
          </button>
        );
      })}
    </span>
  );
}
