import assert from 'node:assert/strict';
import { noteText, padText } from '#hosts/node/web/padText.ts';
import { uploadType } from '#hosts/node/web/uploadType.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('what a pad server sent', () => {
  it('is text in the characters that it declares, else UTF-8', () => {
    const read = (content: Uint8Array, charset?: string) => padText(content, 'text/plain', charset);
    assert.deepEqual(read(bytes('\ufeff# Größe\r\n')), { kind: 'text', text: '# Größe\r\n' });
    assert.deepEqual(read(bytes('Größe', 'latin1'), 'ISO-8859-1'), { kind: 'text', text: 'Größe' });
    assert.deepEqual(read(bytes('\ufeffGröße', 'utf16le')), { kind: 'text', text: 'Größe' });
    assert.deepEqual(read(bytes('Größe'), 'klingon'), { kind: 'text', text: 'Größe' });
  });

  it('is no text where it is a page to sign in, a file, or nothing', () => {
    const kind = (text: string, type?: string) => padText(bytes(text), type, undefined).kind;
    assert.equal(kind('<!DOCTYPE html><html></html>'), 'page');
    assert.equal(kind('\n <HTML lang="en">', 'text/plain'), 'page');
    assert.equal(kind('anything', 'text/html'), 'page');
    assert.equal(kind('%PDF-1.4 \0\0'), 'binary');
    assert.equal(kind(''), 'empty');
    assert.equal(kind('\n  \n'), 'empty');
    assert.equal(kind('<!-- agenda below -->\n# Weekly'), 'text');
    assert.equal(kind('<html5> is discussed'), 'text');
  });

  it('is the content of a note where HedgeDoc 2 describes one', () => {
    assert.deepEqual(noteText(bytes('{"content":"# Weekly"}')), { kind: 'text', text: '# Weekly' });
    assert.equal(noteText(bytes('{"content":""}')).kind, 'empty');
    for (const other of ['null', '{}', '[]', '{"content":5}', '<html>', '']) {
      assert.equal(noteText(bytes(other)).kind, 'page', other);
    }
  });
});

describe('what an upload is', () => {
  const typeOf = (content: string, declared?: string) => {
    const found = uploadType(bytes(content, 'latin1'), declared);
    return found.kind === 'file' ? found.type : found.kind;
  };

  it('is told by its bytes, whatever the server calls it', () => {
    assert.equal(typeOf('\x89PNG\r\n\x1a\n....', 'image/jpeg'), 'image/png');
    assert.equal(typeOf('\xff\xd8\xff\xe0', 'application/octet-stream'), 'image/jpeg');
    assert.equal(typeOf('GIF89a'), 'image/gif');
    assert.equal(typeOf('RIFF\x10\0\0\0WEBPVP8 '), 'image/webp');
    assert.equal(typeOf('\0\0\0\x1cftypavif'), 'image/avif');
    assert.equal(typeOf('%PDF-1.7', 'text/html'), 'application/pdf');
    assert.equal(typeOf('<svg xmlns="…">'), 'image/svg+xml');
    assert.equal(typeOf('<?xml version="1.0"?>\n<!-- made by hand -->\n<svg>'), 'image/svg+xml');
    assert.equal(typeOf(`<!--${' '.repeat(2000)}--><svg>`, 'image/svg+xml'), 'image/svg+xml');
    const sheet = 'application/vnd.oasis.opendocument.spreadsheet';
    assert.equal(typeOf('PK\x03\x04....', sheet), sheet);
    assert.equal(typeOf('PK\x03\x04....', 'text/plain'), 'application/zip');
    assert.equal(typeOf('a;b\n1;2\n', 'text/csv'), 'text/csv');
  });

  it('is none where it is a page to sign in, a program, or nothing', () => {
    assert.equal(typeOf('<!doctype html><html>', 'image/png'), 'page');
    assert.equal(typeOf('<form>', 'text/html'), 'page');
    assert.equal(typeOf('', 'image/png'), 'empty');
    assert.equal(typeOf('MZ\x90\0', 'image/png'), 'unknown');
    assert.equal(typeOf('#!/bin/sh\n', 'application/x-sh'), 'unknown');
    assert.equal(typeOf('<?xml version="1.0"?><rss>', 'text/xml'), 'unknown');
  });
});
