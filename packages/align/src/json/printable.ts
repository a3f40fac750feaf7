/** A text for tables: controls other than line breaks and tabs as their visible pictures, halves of pairs replaced. */
export const printable = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f]/g, '\ufffd')
    .toWellFormed();
