import { forwardRef, type TextareaHTMLAttributes } from 'react';

/** A field for longer text that grows with what is typed, by the browser's own means (the widgets' own would need inline styles, which our page forbids). */
export const Area = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(function Area(props, ref) {
  return <textarea {...props} ref={ref} className={`control area ${props.className ?? ''}`} />;
});
