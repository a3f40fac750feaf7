/** Larger files are not read into memory: Node reads no more than 2 GiB at once. */
export const LARGEST_FILE = 2 ** 31 - 1;
