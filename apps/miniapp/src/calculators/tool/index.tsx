import type { AnyCalculator } from '@microcourt/domain/calculators/calculator';
import { calculatorNamed } from '@microcourt/domain/calculators/catalogue';
import { typedForm } from '@microcourt/domain/calculators/form';
import { texts as calculatorsTexts } from '@microcourt/domain/calculators/texts';
import { texts as lawTexts } from '@microcourt/domain/law/texts';
import { Button, ScrollView, View } from '@tarojs/components';
import { redirectTo, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { shelf } from '../../platform';
import { addSentences } from '../../shared/refusals';
import { Empty } from '../../shared/ui/blocks';
import { useLater } from '../../shared/use-later';
import { useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { Screen } from '../../theme/screen';
import { Kept } from '@microcourt/client/calculators/kept';
import { FormFields } from '../parts/form-fields';
import { inLanguage } from '@microcourt/client/calculators/say';
import { words } from '../texts';
import { useWorked } from '../use-worked';
import { Answer, AnswerBar } from './answer';
import { useForm, useNoting } from './use-form';
import './index.css';

addSentences(calculatorsTexts);
addSentences(lawTexts);
const kept = new Kept(shelf);

type Params = { readonly name?: string; readonly input?: string; readonly past?: string };
/** Puts what the address asks for into the form: an explained input, or a calculation from the history. True where the address must then be shortened. */
function takeUp({ name = '', input, past }: Params): boolean {
  const c = calculatorNamed(name);
  if (!c || (input === undefined && past === undefined)) return false;
  try {
    const wire = past === undefined ? (JSON.parse(decodeURIComponent(input as string)) as Record<string, unknown>) : kept.past(past)?.input;
    if (wire) kept.keepForm(c.name, typedForm(c.fields, wire));
  } catch { /* An address that was cut off on its way: the form stands as it was. */ }
  return true;
}

/** One calculator; which one stands in the address. */
export default function CalculatorPage() {
  const w = useWords(words);
  const { params } = useRouter();
  const [leaving] = useState(() => takeUp(params as Params));
  const name = params['name'] ?? '', c = calculatorNamed(name);
  useEffect(() => {
    // What was taken up stands in the form now: loading the page again must not put it over what was typed since.
    if (leaving) void redirectTo({ url: `/calculators/tool/index?name=${name}` });
    else if (c) kept.opened(c.name);
  }, [leaving, name, c]);
  if (!c) return <Screen title={w.tools}><View className="body"><Empty icon="calculate" text={w.unknown} /></View></Screen>;
  return leaving ? <Screen title={w.tools}><View className="body" /></Screen> : <Tool c={c} />;
}

/** Milliseconds after the last letter until problems are said: half a number is not yet a wrong one. */
const CALM = 700;

function Tool({ c }: { readonly c: AnyCalculator }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const form = useForm(c, kept);
  const { outcome, needed, oldOf } = useWorked(c, form.typed);
  const calm = useLater(form.typed, CALM) === form.typed;
  const [into, setInto] = useState('');
  useNoting(c, kept, form.own, outcome.state === 'done' ? outcome : undefined);
  const toAnswer = () => {
    setInto('calculator-answer');
    setTimeout(() => setInto(''), 800);
  };
  return (
    <Screen title={inLanguage(c.title, language)}>
      <ScrollView className="body" scrollY scrollWithAnimation scrollIntoView={into}>
        <View className="tool__about">{inLanguage(c.about, language)}</View>
        <View className="tool__form">
          <FormFields fields={c.fields} typed={form.typed} onChange={form.change} problems={calm && outcome.state === 'wrong' ? outcome.problems : {}} needed={needed} place="" />
        </View>
        <View className="tool__tools">
          {c.examples.length > 0 && <Button className="plain link" onClick={form.showExample}>{form.shown ? w.otherExample : w.example}</Button>}
          {form.undo ? <Button className="plain link" onClick={form.undo}>{w.undo}</Button> : <Button className="plain link" onClick={form.clear}>{w.clear}</Button>}
        </View>
        <View id="calculator-answer" />
        <Answer c={c} typed={form.typed} outcome={outcome} calm={calm} oldOf={oldOf} />
        <View className="bottom-space" />
      </ScrollView>
      <AnswerBar c={c} typed={form.typed} outcome={outcome} calm={calm} onClick={toAnswer} />
    </Screen>
  );
}
