import { forwardRef, type TextareaHTMLAttributes } from 'react';

const LINE = 22, ROOM = 12;

/** A field for longer text that grows with what is typed, by the browser's own means (the widgets' own would need inline styles, which our page forbids). */
export const Area = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(function Area(props, ref) {
  return <textarea {...props} ref={ref} style={{ minHeight: (props.rows ?? 1) * LINE + ROOM }} className={`control area ${props.className ?? ''}`} />;
});
