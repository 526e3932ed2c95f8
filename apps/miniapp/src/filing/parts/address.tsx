import { divisions } from '@microcourt/domain/courts/contract';
import type { Address } from '@microcourt/domain/filing/draft';
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Line, Skeleton } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useAsk } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { words } from '../draft-texts';

type Props = { readonly label: string; readonly value: Address | undefined; readonly onChange: (address: Address) => void; readonly problem: string };

/** A place: the division from the tree, the rest in words. */
export function AddressField({ label, value, onChange, problem }: Props) {
  const w = useWords(words);
  const [picking, setPicking] = useState(false);
  const name = useDivisionName(value?.division);
  // The address is read and served as it is written, so the words begin with the division.
  const pick = (division: string, picked: string) => {
    const written = value?.text ?? '', rest = name !== '' && written.startsWith(name) ? written.slice(name.length) : written;
    onChange({ ...value, division, text: rest.startsWith(picked) ? rest : `${picked}${rest}` });
    setPicking(false);
  };
  return (
    <View>
      <Button className="plain line" onClick={() => setPicking(true)}>
        <View className="line__texts"><Text>{`${label}：${w.division}`}</Text></View>
        <Text className="line__value">{name || w.pickDivision}</Text>
        <View className="icon icon_next line__arrow" />
      </Button>
      <Field label={`${label}：${w.street}`} value={value?.text ?? ''} max={200} onChange={(text) => onChange({ ...value, text })} problem={problem} />
      {picking && <DivisionSheet onPick={pick} onClose={() => setPicking(false)} />}
    </View>
  );
}

function DivisionSheet({ onPick, onClose }: { readonly onPick: (code: string, name: string) => void; readonly onClose: () => void }) {
  const w = useWords(words);
  const [way, setWay] = useState<readonly { code: string; name: string }[]>([]);
  const under = way[way.length - 1]?.code;
  const { value } = useAsk(divisions, under === undefined ? {} : { under });
  return (
    <Sheet title={way.map(({ name }) => name).join(' ') || w.pickDivision} onClose={onClose}>
      {way.length > 0 && <Line icon="back" title={w.previous} onClick={() => setWay(way.slice(0, -1))} />}
      {!value && <Skeleton rows={6} />}
      {value?.map(({ code, name, more }) => <Line key={code} title={name} onClick={() => (more ? setWay([...way, { code, name }]) : onPick(code, [...way, { code, name }].map((one) => one.name).filter((one, i, all) => all.indexOf(one) === i).join('')))} />)}
    </Sheet>
  );
}

/** The name of a division of six digits, from the lists of its province and city. */
function useDivisionName(code: string | undefined): string {
  const provinces = useAsk(divisions, code === undefined ? undefined : {}).value;
  const province = provinces?.find((one) => code?.startsWith(one.code.slice(0, 2)));
  const cities = useAsk(divisions, province ? { under: province.code } : undefined).value;
  const city = cities?.find((one) => code?.startsWith(one.code.slice(0, 4)));
  const districts = useAsk(divisions, city?.more && city.code !== code ? { under: city.code } : undefined).value;
  const district = districts?.find((one) => one.code === code);
  return code === undefined ? '' : [province?.name, city?.name, district?.name].filter((one, i, all) => one && all.indexOf(one) === i).join('');
}
