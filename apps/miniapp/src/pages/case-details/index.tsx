import { view, type CaseView, type ParticipantView } from '@microcourt/domain/cases/contract';
import { ScrollView, Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { words } from '../../cases/texts';
import { court } from '../../court';
import { dial } from '../../shared/devices';
import { say, sayError } from '../../shared/refusals';
import { dayText } from '../../shared/time';
import { Group, Line, Note, Problem, Skeleton } from '../../shared/ui/blocks';
import { opens, useExplain } from '../../shared/ui/explanation';
import { SignedIn } from '../../shared/ui/signed-in';
import { useAsk, useSession } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import './index.css';

/** 案件详情: what the case is, its course, its time limits, who is in it and how to reach them. */
export default function CaseDetailsPage() {
  return <SignedIn><CaseDetails /></SignedIn>;
}

function CaseDetails() {
  const params = useRouter().params;
  const w = useWords(words);
  const session = useSession();
  const { value, error } = useAsk(view, session && params['id'] ? { caseId: params['id'] } : undefined);
  // The scroller moves to its part once the parts are there.
  const at = params['at'] === 'contact' ? 'members' : params['at'];
  const part = value && at ? `part-${at}` : '';
  return (
    <Screen title={w.details} note={value?.title}>
      <ScrollView className="body" scrollY scrollIntoView={part}>
        {!value && (error === undefined ? <Skeleton rows={8} /> : <Problem text={sayError(error)} onRetry={() => court.cache.refresh(view)} />)}
        {value && <Details one={value} />}
        <View className="bottom-space" />
      </ScrollView>
    </Screen>
  );
}

function Details({ one }: { readonly one: CaseView }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { explain, sheet } = useExplain();
  const procedure = w[one.procedure as 'ordinary'] ?? one.procedure;
  return (
    <>
      <Group>
        <Line title={w.caseNumber} value={one.number ?? w.noNumber} />
        <Line title={w.court} value={one.courtName} />
        {one.cause && <Line title={w.cause} value={one.cause} />}
        <Line title={w.procedure} value={procedure} />
        <Line title={w.stage} value={say(`cases.stage.${one.stage}`)} />
        {one.registeredOn && <Line title={w.registeredOn} value={dayText(one.registeredOn, language)} />}
      </Group>
      <Group title={w.progress} id="part-progress">
        {one.progress.map(({ step, label, state, on }) => (
          <View key={step} className={`course-line course-line_${state}`}>
            <View className="course-line__dot" />
            <Text className="course-line__label">{stageName(step, label)}</Text>
            <Text className="line__note">{on ? dayText(on, language) : ''}</Text>
          </View>
        ))}
      </Group>
      {one.deadlines.length > 0 && (
        <Group title={w.deadlines}>
          {one.deadlines.map(({ label, on, article, provisional, why }) => <Line key={`${label} ${on}`} title={language === 'zh' ? label : say('cases.limit.trial')} note={article} value={`${dayText(on, language)}${provisional ? `（${w.provisional}）` : ''}`} {...opens(explain, why?.['on'], language === 'zh' ? label : say('cases.limit.trial'))} />)}
        </Group>
      )}
      <Group title={w.members} id="part-members">
        {one.participants.map((each) => <Member key={each.participantId} one={each} all={one.participants} />)}
      </Group>
      <Note>{w.reachNote}</Note>
      {sheet}
    </>
  );
}

const stageName = (step: string, label: string): string => {
  const text = say(`cases.stage.${step}`);
  return text.startsWith('cases.') ? label : text;
};

function Member({ one, all }: { readonly one: ParticipantView; readonly all: readonly ParticipantView[] }) {
  const w = useWords(words);
  const { name, role, joined, represents, authority, phone, kind } = one;
  const principal = all.find(({ participantId }) => participantId === represents);
  const note = [w[role], principal && fill(w.represents, { name: principal.name }), authority && w[authority], kind === 'staff' ? '' : joined ? w.joined : w.onPaper].filter(Boolean).join(' · ');
  return <Line icon="me" title={name} note={note} {...(phone ? { value: phone, onClick: () => dial(phone) } : {})} />;
}
