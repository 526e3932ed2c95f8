import '@tarojs/components';

declare module '@tarojs/components/types/common' {
  /** What a screen tells a screen reader; see config/aria for the mini program and web/components.tsx for browsers. */
  interface StandardProps {
    ariaLabel?: string;
    ariaRole?: string;
    ariaLive?: 'polite' | 'assertive';
    ariaHidden?: boolean;
    ariaChecked?: boolean;
    ariaSelected?: boolean;
    ariaExpanded?: boolean;
    ariaInvalid?: boolean;
    ariaPressed?: boolean;
    ariaModal?: boolean;
  }
}
