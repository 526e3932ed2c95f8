/** The page of a document, with its signatures. */
export const documentPage = (caseId: string, documentId: string): string => `/documents/view/index?case=${caseId}&id=${documentId}`;
/** The page on which the files of a case are looked at: those of an item from one of them on, or one file alone. */
export const viewerPage = (caseId: string, fileId: string, itemId?: string): string => `/files/view/index?case=${caseId}&file=${fileId}${itemId === undefined ? '' : `&item=${itemId}`}`;
