/** `node --import` this: a thread that inherits the condition `source` of the process that starts it runs the build all the same. */
import { register } from 'node:module';

const hooks = `export const resolve = (specifier, context, next) =>
  next(specifier, { ...context, conditions: context.conditions.filter((each) => each !== 'source') });`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
