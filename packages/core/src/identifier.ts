/** The identifier's smallest tables, as a module of their own that loads on first use. */
export { eld } from 'eld/extrasmall';
