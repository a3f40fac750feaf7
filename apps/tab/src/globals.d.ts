/// <reference types="vite/client" />

/** Bytes of the encoder's files: known when the site is built. */
declare const __ENCODER_BYTES__: number;
