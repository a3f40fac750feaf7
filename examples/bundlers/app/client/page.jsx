// A component that Next.js leaves to the browser.
'use client';

import { useEffect, useState } from 'react';
import { answer } from '../../align.js';

export default function Page() {
  const [text, setText] = useState();
  useEffect(() => {
    answer().then(setText, (error) => setText(`${error.code}: ${error.message}`));
  }, []);
  return text ? <pre>{text}</pre> : <p>…</p>;
}
