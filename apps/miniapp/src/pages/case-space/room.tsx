import type { SpaceView } from '@microcourt/domain/case-spaces/contract';
import { View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { BubbleList } from '../../messaging/bubble-list/bubble-list';
import { Composer } from '../../messaging/composer';
import type { TileKey } from '../../messaging/plus-panel';
import { AskSheet, MentionSheet, PlaceSheet, ReadersSheet, tileOf } from '../../messaging/sheets';
import { words } from '../../messaging/texts';
import { say, sayError } from '../../shared/refusals';
import { Problem, Skeleton } from '../../shared/ui/blocks';
import { Viewer } from '../../shared/ui/viewer';
import { useWords } from '../../shared/words';
import { EntryDeeds, FailedDeeds } from './entry-deeds';
import { FiguresSheet } from './figures-sheet';
import { FilesSheet } from './files-sheet';
import { useDeeds } from './use-deeds';
import { useRoom } from './use-room';
import { useSaying } from './use-saying';

type Props = { readonly space: SpaceView; readonly stream: string; readonly wanted: number };
type Sheet = 'none' | 'ask' | 'place' | 'mention';

/** One stream of the space with its composer. */
export function Room({ space, stream, wanted }: Props) {
  const w = useWords(words);
  const { caseId } = space.case;
  const saying = useSaying(caseId, stream);
  const room = useRoom(space, caseId, stream, saying.uploads);
  const deeds = useDeeds(caseId, room.entries);
  const [sheet, setSheet] = useState<Sheet>('none');
  const target = useWanted(room, wanted);

  const onTile = (key: TileKey) => {
    if (key === 'image') void saying.images();
    else if (key === 'file') void saying.files();
    else if (key === 'location') setSheet('place');
    else if (key === 'ask-court') setSheet('ask');
    else if (key === 'evidence') void navigateTo({ url: `/evidence/list/index?case=${caseId}` });
    else if (key === 'documents') void navigateTo({ url: `/documents/list/index?case=${caseId}` });
    else if (key === 'service') void navigateTo({ url: `/service-of-process/list/index?case=${caseId}` });
    else void navigateTo({ url: `/pages/case-details/index?id=${caseId}&at=${key}` });
  };
  const writable = room.room?.mayWrite ?? false;
  const blocked = room.gone ? w.gone : writable ? '' : room.room?.reason ? say(room.room.reason) : w.cannotWrite;
  return (
    <>
      {room.entries
        ? <BubbleList entries={room.entries} hasOlder={room.hasOlder} onOlder={room.loadOlder} onAtEnd={room.setAtEnd} onDeed={deeds.onDeed} playing={deeds.playing} target={target} />
        : <View className="body">{room.error === undefined ? <Skeleton avatar rows={7} /> : <Problem text={sayError(room.error)} />}</View>}
      <Composer
        text={saying.text} onText={saying.write} onSend={saying.sendText} onAt={() => setSheet('mention')} onVoice={saying.voice} voice={tileOf(space.tiles, 'voice')}
        quote={saying.quote?.line ?? ''} onDropQuote={() => saying.setQuote(undefined)} blocked={blocked} focus={saying.quote !== undefined}
        tiles={space.tiles} onTile={onTile}
      />
      {sheet === 'ask' && <AskSheet onSay={saying.say} onClose={() => setSheet('none')} />}
      {sheet === 'place' && <PlaceSheet onSay={saying.say} onClose={() => setSheet('none')} />}
      {sheet === 'mention' && <MentionSheet members={others(space)} onPick={saying.mention} onClose={() => setSheet('none')} />}
      <About space={space} stream={stream} room={room} deeds={deeds} saying={saying} mayWrite={writable} />
      {deeds.viewing && <Viewer fileId={deeds.viewing} label={w.image} onClose={() => deeds.setViewing('')} />}
    </>
  );
}

const others = (space: SpaceView) => space.case.participants.filter(({ personId }) => personId !== null && personId !== space.me);

type AboutProps = {
  readonly space: SpaceView; readonly stream: string; readonly room: ReturnType<typeof useRoom>; readonly deeds: ReturnType<typeof useDeeds>;
  readonly saying: ReturnType<typeof useSaying>; readonly mayWrite: boolean;
};
/** The sheet about the entry that was pressed. */
function About({ space, stream, room, deeds: { about, setAbout, setViewing }, saying, mayWrite }: AboutProps) {
  if (!about) return null;
  const { caseId, participants } = space.case;
  const { entry, deed } = about;
  const onClose = () => setAbout(undefined);
  if (deed === 'files') return entry.content.kind === 'card' ? <FilesSheet caseId={caseId} title={entry.content.title} files={entry.content.files} onImage={(fileId) => { onClose(); setViewing(fileId); }} onClose={onClose} /> : null;
  if (deed === 'figures') return 'figures' in entry.content ? <FiguresSheet title={'title' in entry.content ? entry.content.title : entry.content.text} figures={entry.content.figures ?? []} onClose={onClose} /> : null;
  if (deed === 'readers') return <ReadersSheet caseId={caseId} stream={stream} seq={entry.seq} onClose={onClose} />;
  if (deed === 'failed') return <FailedDeeds entry={entry} isUpload={saying.uploads.some(({ key }) => key === entry.key)} onAgain={saying.again} onDrop={saying.drop} onClose={onClose} />;
  if (entry.status !== 'sent') return null;
  const item = room.items?.find(({ seq }) => seq === entry.seq);
  const author = participants.find(({ personId }) => personId !== null && personId === item?.actor);
  return <EntryDeeds space={space} stream={stream} entry={entry} item={item} author={author} mayWrite={mayWrite} onQuote={saying.setQuote} onMention={saying.mention} onClose={onClose} />;
}

/** The entry to which a search or a date has led, once the stream has been loaded back to it. */
function useWanted({ entries, loadBackTo }: ReturnType<typeof useRoom>, wanted: number) {
  const [target, setTarget] = useState<{ key: string; turn: number }>();
  const ready = entries !== undefined && wanted > 0 && target === undefined;
  useEffect(() => {
    if (ready) void loadBackTo(wanted);
  }, [ready, wanted, loadBackTo]);
  const found = ready && (entries[0]?.seq ?? 0) <= wanted ? entries.find(({ seq }) => seq >= wanted) : undefined;
  if (found) setTarget({ key: found.key, turn: 1 });
  return target;
}
