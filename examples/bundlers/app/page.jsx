// A component that Next.js runs on the server, at every request.
import { answer } from '../align.js';

export const dynamic = 'force-dynamic';

export default async function Page() {
  return <pre>{await answer().catch((error) => `${error.code}: ${error.message}`)}</pre>;
}
