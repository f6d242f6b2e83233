// Files that are no text of a tool at all.
import type { UnreadFormat } from './format.ts';

const asTable = { advice: 'save the table as CSV and give that' };
const asText = { advice: 'save the output of the tool itself as text' };

export const DOCUMENTS: readonly UnreadFormat[] = [
  { title: 'a workbook or another zip archive', instead: asTable, signs: [{ magic: 'PK\x03\x04' }] },
  { title: 'an old workbook of Excel', instead: asTable, signs: [{ magic: '\xd0\xcf\x11\xe0' }] },
  { title: 'a Parquet file', instead: asTable, signs: [{ magic: 'PAR1' }] },
  { title: 'an Arrow file', instead: asTable, signs: [{ magic: 'ARROW1' }] },
  { title: 'a data base of SQLite', instead: asTable, signs: [{ magic: 'SQLite format 3' }] },
  { title: 'a PDF', instead: asText, signs: [{ magic: '%PDF' }] },
  {
    title: 'a web page',
    isPage: true,
    instead: asText,
    signs: [{ lines: ['<!DOCTYPE html'] }, { lines: ['<!doctype html'] }, { lines: ['<html'] }],
  },
  {
    title: 'an archive of bzip2',
    instead: { advice: 'unpack it first, or pack it with gzip, zstd or xz' },
    signs: [{ magic: 'BZh' }],
  },
];
