import type { FileSource } from '@microcourt/client/transport';
import { Button, ScrollView, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { pickImages } from '../../shared/devices';
import { Action, Note, Problem } from '../../shared/ui/blocks';
import { Confirm } from '../../shared/ui/sheet';
import { fill, useWords } from '../../shared/words';
import { themeClass, usePreferences } from '../../theme/preferences';
import { captureWords } from '../texts';
import { Camera } from './camera';
import { PageEditor } from './page-editor';
import { PageList } from './page-list';
import { usePages } from './use-pages';
import './capture.css';

type Props = { readonly begin: 'camera' | 'album'; readonly first: readonly FileSource[]; readonly onUse: (sources: readonly FileSource[]) => void; readonly onClose: () => void };

/** Pages of paper: taken or chosen, each cut, straightened and made clear, put in order, then used. */
export function Capture({ begin, first, onUse, onClose }: Props) {
  const w = useWords(captureWords);
  const preferences = usePreferences();
  const { pages, busy, problem, add, apply, retake, drop, order } = usePages(first);
  // Nothing is taken, pages are added, or the page of this key is taken again.
  const [shooting, setShooting] = useState(begin === 'camera' ? 'add' : 'no');
  const [editing, setEditing] = useState('');
  const [leaving, setLeaving] = useState(false);
  const page = pages.find(({ key }) => key === editing);
  const shots = (sources: readonly FileSource[]) => {
    if (shooting === 'add' || shooting === 'no') return void add(sources);
    void retake(shooting, sources[0]!);
    setShooting('no');
  };
  const leave = () => (pages.length === 0 ? onClose() : setLeaving(true));
  const back = () => (shooting !== 'no' && pages.length > 0 ? setShooting('no') : leave());
  return (
    <View className={`capture ${themeClass(preferences)}`} ariaRole="dialog" ariaModal ariaLabel={w.title}>
      <View className="capture__head">
        <Text className="capture__title">{page ? fill(w.page, { n: pages.indexOf(page) + 1 }) : pages.length > 0 && shooting === 'no' ? fill(w.pagesTitle, { n: pages.length }) : w.title}</Text>
        {!page && <Button className="plain capture__close sheet__close" ariaLabel={w.leaveYes} onClick={back}><View className="icon icon_close" /></Button>}
      </View>
      {page && <PageEditor key={page.key} page={page} busy={busy} onClose={() => setEditing('')} onApply={(worked) => void apply(page.key, worked).then(() => setEditing(''))} />}
      {!page && shooting !== 'no' && <Camera taken={pages.length} onShots={shots} onDone={() => setShooting('no')} />}
      {!page && shooting === 'no' && (
        <>
          <ScrollView className="capture__body" scrollY>
            <Problem text={problem ? w.unreadable : ''} />
            {pages.length === 0 && <Note>{busy ? w.working : w.none}</Note>}
            <PageList pages={pages} onOrder={order} onEdit={setEditing} onAgain={setShooting} onDrop={drop} />
            <View className="capture__more">
              <Action quiet onClick={() => setShooting('add')}>{w.takeMore}</Action>
              <Action quiet onClick={() => void pickImages(20).then((picked) => add(picked.map(({ source }) => source)))}>{w.addPhotos}</Action>
            </View>
          </ScrollView>
          <View className="capture__foot"><Action busy={busy} disabled={pages.length === 0} onClick={() => onUse(pages.map(({ made: { source } }, i) => ({ ...source, name: `${fill(w.page, { n: i + 1 })}.jpg` })))}>{fill(w.use, { n: pages.length })}</Action></View>
        </>
      )}
      {leaving && <Confirm title={w.leave} text={w.leaveText} yes={w.leaveYes} danger onYes={onClose} onClose={() => setLeaving(false)} />}
    </View>
  );
}
