import { ScrollView, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { court } from '../../court';
import { say, sayUnread } from '../../shared/refusals';
import { momentText } from '../../shared/time';
import { Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { SignedIn } from '../../shared/ui/signed-in';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { words } from '../texts';
import { useEvidence } from '../use-evidence';
import { Closing } from './closing';
import { Consents } from './consents';
import { Issues } from './issues';
import { Opinions } from './opinions';
import { Questions } from './questions';
import '../parts/evidence.css';

/** 质证: whether and how one takes part, what is held of each item, the judge's questions, what is in dispute and what is not. */
export default function ExchangePage() {
  return <SignedIn><Exchange /></SignedIn>;
}

function Exchange() {
  const caseId = useRouter().params['case'] ?? '';
  const w = useWords(words);
  const { language } = usePreferences();
  const { view, error, space, side } = useEvidence(caseId);
  const exchange = view?.exchange;
  const when = exchange && [exchange.from ? fill(w.from, { when: momentText(exchange.from, language) }) : '', exchange.until ? fill(w.until, { when: momentText(exchange.until, language) }) : ''].filter((one) => one !== '').join(language === 'zh' ? '，' : ', ');
  return (
    <Screen title={w.exchange} note={space?.case.title}>
      <ScrollView className="body" scrollY>
        {!view && (error === undefined ? <Skeleton rows={7} /> : <Problem text={sayUnread(error)} onRetry={() => court.cache.refresh()} />)}
        {view && !exchange && <Note>{w.exchangeNone}</Note>}
        {view && exchange && (
          <Note strong>
            <View>{[fill(w.round, { n: exchange.round }), w[`exchange.${exchange.state}`], exchange.state === 'asking' ? '' : w[exchange.mode]].filter((one) => one !== '').join(' · ')}</View>
            {exchange.state === 'asking' ? exchange.answerBy && <View>{fill(w.consentBy, { when: momentText(exchange.answerBy, language) })}</View> : <View>{say(exchange.why)}</View>}
            {when && <View>{when}</View>}
          </Note>
        )}
        {view && <Questions view={view} side={side} caseId={caseId} />}
        {view && exchange && <Consents view={view} exchange={exchange} side={side} caseId={caseId} />}
        {view && <Opinions view={view} side={side} caseId={caseId} />}
        {view && <Issues view={view} />}
        {view && exchange && <Closing view={view} exchange={exchange} caseId={caseId} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}
