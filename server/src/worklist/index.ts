export { closeTask, noteTask, type Task } from './note-task.ts';
