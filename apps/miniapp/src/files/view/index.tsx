import { open } from '@microcourt/domain/case-spaces/contract';
import { list, show } from '@microcourt/domain/evidence/contract';
import { texts } from '@microcourt/domain/evidence/texts';
import { texts as filesTexts } from '@microcourt/domain/files/texts';
import { sitsForCourt } from '@microcourt/domain/cases/rules';
import { Button, Text, View } from '@tarojs/components';
import { showToast, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { addSentences, sayError } from '../../shared/refusals';
import { Line } from '../../shared/ui/blocks';
import { SignedIn } from '../../shared/ui/signed-in';
import { Sheet } from '../../shared/ui/sheet';
import { useAsk } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { Screen } from '../../theme/screen';
import { words } from '../texts';
import { Pane } from './pane';
import type { Target } from './props';
import { useShown } from './use-shown';
import { useWide } from './use-wide';
import './index.css';

addSentences(texts);
addSentences(filesTexts);

/** The files of a case: pages, pictures, sound and film, alone or two side by side, and the page that is shown to all. */
export default function FilesPage() {
  return <SignedIn><Files /></SignedIn>;
}

const tell = (title: string) => void showToast({ title, icon: 'none' });
type At = { readonly fileId: string; readonly target: Target | undefined };

function Files() {
  const params = useRouter().params;
  const caseId = params['case'] ?? '';
  const w = useWords(words);
  const wide = useWide();
  const { value: space } = useAsk(open, caseId ? { caseId } : undefined), { value: view } = useAsk(list, caseId ? { caseId } : undefined);
  const [at, setAt] = useState<At>({ fileId: params['file'] ?? '', target: params['page'] ? { page: Number(params['page']), turn: 1 } : undefined });
  const [beside, setBeside] = useState('');
  const [picking, setPicking] = useState(false);
  const [follows, setFollows] = useState(false);
  const shown = useShown(caseId, space?.streams.find(({ stream }) => stream === 'main')?.lastSeq);
  const go = () => setAt({ fileId: shown!.fileId, target: { page: shown!.page, turn: shown!.turn } });
  if (shown && follows && shown.turn !== at.target?.turn) setAt({ fileId: shown.fileId, target: { page: shown.page, turn: shown.turn } });
  const item = view?.items.find(({ fileIds }) => fileIds.includes(at.fileId)), fileIds = item?.fileIds ?? [at.fileId], n = fileIds.indexOf(at.fileId);
  const mayShow = (space && sitsForCourt(space.roles)) || view?.exchange?.state === 'open';
  const more = [
    ...(mayShow ? [{ label: w.show, onClick: (page: number) => void askNow(show, { caseId, fileId: at.fileId, page }).then(() => tell(w.showDone), (error: unknown) => tell(sayError(error))) }] : []),
    { label: follows ? w.unfollow : w.follow, onClick: () => setFollows(!follows) },
    ...(wide ? [beside ? { label: w.endBeside, onClick: () => setBeside('') } : { label: w.beside, onClick: () => setPicking(true) }] : []),
  ];
  const step = (by: number) => setAt({ fileId: fileIds[n + by]!, target: undefined });
  const foot = fileIds.length > 1 && (
    <View className="steps">
      <Button className="plain link" disabled={n <= 0} onClick={() => step(-1)}>{w.previousFile}</Button>
      <Text className="steps__text">{fill(w.fileOf, { n: n + 1, count: fileIds.length })}</Text>
      <Button className="plain link" disabled={n >= fileIds.length - 1} onClick={() => step(1)}>{w.nextFile}</Button>
    </View>
  );
  return (
    <View className="whole-screen">
      <Screen title={item ? [item.number, item.name].filter((one) => one !== null).join(' ') : w.file} note={space?.case.title}>
        {shown && !follows && (shown.fileId !== at.fileId || shown.turn !== at.target?.turn) && (
          <View className="shown" ariaRole="status"><Text className="shown__text">{fill(w.shownNow, { where: shown.fileId === at.fileId ? fill(w.page, { page: shown.page }) : w.otherFile })}</Text><Button className="plain link" onClick={go}>{w.goThere}</Button></View>
        )}
        {follows && <View className="shown"><Text className="shown__text">{w.following}</Text><Button className="plain link" onClick={() => setFollows(false)}>{w.unfollow}</Button></View>}
        <View className="panes">
          <Pane key={at.fileId} caseId={caseId} fileId={at.fileId} target={at.target} dot={shown?.fileId === at.fileId ? shown.dot : undefined} more={more} foot={foot} />
          {wide && beside && <Pane key={`beside ${beside}`} caseId={caseId} fileId={beside} target={undefined} dot={undefined} more={[{ label: w.endBeside, onClick: () => setBeside('') }]} foot={null} />}
        </View>
        {picking && (
          <Sheet title={w.pickBeside} onClose={() => setPicking(false)}>
            {view?.items.flatMap((one) => one.fileIds.map((fileId, i) => ({ fileId, title: fill(w.materialOf, { name: [one.number, one.name].filter((part) => part !== null).join(' '), n: i + 1 }) }))).map(({ fileId, title }) => (
              <Line key={fileId} title={title} onClick={() => { setPicking(false); setBeside(fileId); }} />
            ))}
          </Sheet>
        )}
      </Screen>
    </View>
  );
}
