/** Saves a text as a file on this machine. */
export const saveText = (name: string, text: string, type = 'application/json'): void => saveFile(name, text, type);

/** Saves a text or bytes as a file on this machine. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
