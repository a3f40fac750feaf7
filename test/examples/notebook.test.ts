import { readFile } from 'node:fs/promises';
import * as align from '@enface/align';
import * as report from '@enface/align/report';
import * as core from '@enface/core';
import ts from 'typescript';
import { expect, test } from 'vitest';

interface Cell {
  readonly cell_type: 'code' | 'markdown';
  readonly id: string;
  readonly source: readonly string[];
  readonly outputs?: readonly unknown[];
}

const packages: Record<string, object> = {
  'npm:@enface/core': core,
  'npm:@enface/align': align,
  'npm:@enface/align/report': report,
};

/** The body of an async function that does what a kernel does with a cell: bind its imports, run it, show its last value. */
function runnable({ id, source }: Cell): string {
  const file = ts.createSourceFile(`${id}.ts`, source.join(''), ts.ScriptTarget.Latest);
  const body = file.statements.map((statement, index) => {
    if (ts.isImportDeclaration(statement)) return boundImport(statement, file);
    if (index === file.statements.length - 1 && ts.isExpressionStatement(statement))
      return `shown.${id} = (${statement.expression.getText(file)});`;
    return statement.getText(file);
  });
  return body.join('\n');
}

function boundImport(statement: ts.ImportDeclaration, file: ts.SourceFile): string {
  const names = statement.importClause!.namedBindings as ts.NamedImports;
  const bindings = names.elements.map(({ name, propertyName }) => `${(propertyName ?? name).text}: ${name.text}`);
  return `const { ${bindings.join(', ')} } = packages[${statement.moduleSpecifier.getText(file)}];`;
}

test("every cell of examples/notebook/enface.ipynb runs, and shows what it's meant to show", async () => {
  const path = new URL('../../examples/notebook/enface.ipynb', import.meta.url);
  const { cells, metadata, nbformat } = JSON.parse(await readFile(path, 'utf8'));
  expect(nbformat).toBe(4);
  expect(metadata.kernelspec.name).toBe('deno');

  const code = (cells as Cell[]).filter(({ cell_type }) => cell_type === 'code');
  for (const { outputs } of code) expect(outputs, 'no outputs are kept').toEqual([]);
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the cells show
  const shown: Record<string, any> = {};
  await new AsyncFunction('packages', 'shown', code.map(runnable).join('\n'))(packages, shown);

  expect(Object.keys(shown)).toEqual(['align', 'coverage', 'unmatched', 'map', 'mapCoverage']);
  const bundle = shown.align[Symbol.for('Jupyter.display')]();
  expect(bundle['text/html']).toMatch(/^<iframe srcdoc=/);
  expect(bundle['text/plain']).toContain('De nieuwe brug over de rivier opent in mei.');
  for (const plot of [shown.coverage, shown.mapCoverage])
    expect(plot[Symbol.for('Jupyter.display')]()['text/html']).toMatch(/^<iframe srcdoc=.*&lt;path class=&quot;parallel&quot;/s);
  expect(shown.unmatched).toMatchObject([
    { text: 'De oude veerboot wordt verkocht.', side: 'source', reason: 'omission' },
    { text: 'Subscribe to our newsletter!', side: 'target' },
  ]);
  expect(shown.map[Symbol.for('Jupyter.display')]()['text/plain']).toContain('Cycling clubs');
});
