import { View } from '@tarojs/components';
import { navigateTo } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { Screen } from '../../theme/screen';
import { words } from '../texts';
import { useSession } from '../use-court';
import { useWords } from '../words';
import { Action, Empty } from './blocks';

/** A page for those who are signed in; to others, also to someone whose session has just ended, it shows the way in. */
export function SignedIn({ children }: PropsWithChildren) {
  const w = useWords(words);
  const session = useSession();
  if (session) return children;
  return (
    <Screen title={w.signIn}>
      <View className="body"><Empty icon="me" text={w.signInFirst}><Action onClick={() => void navigateTo({ url: '/identity/sign-in/index' })}>{w.signIn}</Action></Empty></View>
    </Screen>
  );
}
