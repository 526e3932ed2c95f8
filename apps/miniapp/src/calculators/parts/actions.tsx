import { Button, Text, View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useState } from 'react';
import { copyText } from '../../shared/devices';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { giveFile, openBoard } from '../paper/board';
import type { Given } from '../paper/board-words';
import { csvOfPaper } from '@microcourt/client/calculators/csv';
import { documentOf, pictureOf } from '@microcourt/client/calculators/draw';
import { plainText, type Paper } from '@microcourt/client/calculators/paper';
import { PaperCanvas } from '../paper/paper-canvas';
import { utf8 } from '../paper/utf8';
import { words } from '../texts';
import './actions.css';

type Way = 'copy' | 'picture' | 'pdf' | 'sheet';
const WAYS: readonly { readonly way: Way; readonly icon: string }[] = [{ way: 'copy', icon: 'copy' }, { way: 'picture', icon: 'image' }, { way: 'pdf', icon: 'file' }, { way: 'sheet', icon: 'table' }];

/** What can be done with an answer: copied, passed on as a picture, kept as a PDF or as a line of a spreadsheet. */
export function Actions({ paperNow }: { readonly paperNow: () => Paper }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const [busy, setBusy] = useState<Way>();
  const give = async (way: Way): Promise<Given | 'copied'> => {
    const paper = paperNow(), name = `${w.fileName}-${paper.title}`.replace(/[\\/:*?"<>|\s]+/g, '-');
    if (way === 'copy') return copyText(plainText(paper)).then(() => 'copied');
    if (way === 'sheet') return giveFile(utf8(csvOfPaper(paper)), name, 'csv');
    const board = await openBoard();
    return way === 'picture' ? giveFile(await pictureOf(paper, board), name, 'png') : giveFile(await documentOf(paper, board, language), name, 'pdf');
  };
  const act = async (way: Way) => {
    setBusy(way);
    const given = await give(way).catch(() => 'failed' as const);
    setBusy(undefined);
    if (given === 'failed') void showToast({ title: w.notDone, icon: 'none' });
    // WeChat and the phone's own sharing say for themselves what became of it.
    if (given === 'saved' || given === 'copied') void showToast({ title: w[given], icon: 'success' });
  };
  return (
    <View className="actions">
      {WAYS.map(({ way, icon }) => (
        <Button key={way} className={`plain actions__one ${busy === way ? 'actions__one_busy' : ''}`} disabled={busy !== undefined} onClick={() => void act(way)}>
          <View className={`icon icon_${icon} actions__icon`} />
          <Text>{w[way]}</Text>
        </Button>
      ))}
      <PaperCanvas />
    </View>
  );
}
