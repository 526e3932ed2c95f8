import { Input, View } from '@tarojs/components';
import './search-field.css';

/** A word by which a list below it is narrowed; `label` says what is searched. */
export function SearchField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (typed: string) => void }) {
  return (
    <View className="search">
      <View className="icon icon_search search__icon" />
      <Input className="search__field" ariaLabel={label} placeholder={label} maxlength={60} value={value} onInput={({ detail }) => onChange(detail.value)} />
    </View>
  );
}
