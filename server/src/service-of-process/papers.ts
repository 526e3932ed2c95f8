/** What this module asks of documents, in one place: the document to be served, its being shown to whom it reached, and papers of its own. */
export { documentOf, documentsOf, draftFor, showTo, type DocumentBrief } from '../documents/index.ts';
