// The entry point of a page.
import { answer } from './align.js';

const text = answer().catch((error) => `${error.code}: ${error.message}`);
text.then((textContent) => document.body.append(Object.assign(document.createElement('pre'), { textContent })));
