import { Button, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { canSpeak, pageText, speak } from '../shared/devices';
import { words } from '../shared/texts';
import { useWords } from '../shared/words';
import { usePreferences } from './preferences';

/** Reads the page aloud and stops, in elder mode, where the device has a voice. */
export function ReadAloud() {
  const w = useWords(words);
  const { elder, language } = usePreferences();
  const [reading, setReading] = useState(false);
  useEffect(() => () => speak('', 'zh', () => undefined), []);
  if (!elder || !canSpeak) return null;
  const turn = () => {
    speak(reading ? '' : pageText(), language, () => setReading(false));
    setReading(!reading);
  };
  return <Button className="plain top-bar__tool" ariaLabel={reading ? w.stopReading : w.readAloud} ariaPressed={reading} onClick={turn}><View className={`icon ${reading ? 'icon_close' : 'icon_speaker'}`} /></Button>;
}
