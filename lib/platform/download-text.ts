/**
 * Hands the person a text file through a link of our own, without the `downloads` permission (A13).
 *
 * Result: none; the browser does not say whether the person kept it, so nothing may claim that it is saved.
 */
export const downloadText = (document: Document, name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the bytes when the click is handled; the address is given back in a later task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
