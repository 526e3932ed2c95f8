import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useWords } from '../shared/language.ts';
import { texts } from './texts.ts';

/** What stands where a screen broke, instead of a blank page. */
export class ScreenBroke extends Component<{ readonly children: ReactNode }, { broke: boolean }> {
  override state = { broke: false };

  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true };
  }

  override render(): ReactNode {
    return this.state.broke ? <Broke /> : this.props.children;
  }
}

function Broke() {
  const t = useWords(texts);
  return (
    <div className="nothing" role="alert">
      <p className="nothing__title">{t('broken')}</p>
      <p className="nothing__hint">{t('broken.hint')}</p>
      <p><Button type="primary" onClick={() => location.reload()}>{t('reload')}</Button></p>
    </div>
  );
}
